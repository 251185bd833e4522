import { type Brief, type BriefInput, briefSchema } from "@/lib/domain/brief";
import type { Availability } from "@/lib/domain/cost/candidate";
import type { Transition } from "@/lib/domain/picture";
import { type Plan, type Scene, type Shot, shotCode } from "@/lib/domain/plan";

const PALETTE = ["#102030", "#405060", "#708090"];

/** A plan with one scene for each list of shot lengths. */
export function samplePlan(scenes: number[][], transition: Transition = "cut"): Plan {
  return {
    markers: {
      visualStyle: { cinematography: "natural", palette: PALETTE, lighting: "soft" },
      characters: [],
      narrative: { pacing: "calm", moodArc: ["calm"], beats: ["a beat"] },
    },
    scenes: scenes.map((lengths, index) => sampleScene(index + 1, lengths, transition)),
    shots: scenes.flatMap((lengths, index) =>
      lengths.map((durationSeconds, position) =>
        sampleShot({ sceneNumber: index + 1, number: (position + 1) * 10, durationSeconds }),
      ),
    ),
  };
}

function sampleScene(number: number, lengths: number[], transition: Transition): Scene {
  return {
    number,
    title: `Scene ${number}`,
    durationSeconds: lengths.reduce((sum, length) => sum + length, 0),
    description: "Waves roll in.",
    location: "beach",
    timeOfDay: "dawn",
    weather: "clear",
    mood: "calm",
    lighting: "soft",
    camera: { movement: "static", angle: "eye level", lens: "35 mm" },
    characters: [],
    props: [],
    dialogue: [],
    transition,
  };
}

function sampleShot(fields: Pick<Shot, "sceneNumber" | "number" | "durationSeconds">): Shot {
  return {
    ...fields,
    code: shotCode(fields.sceneNumber, fields.number),
    action: "Waves roll in.",
    prompt: "Waves roll in at dawn.",
    negativePrompt: "",
    seed: 1,
    framing: "wide",
    move: "static",
    palette: PALETTE,
    audioNote: "",
    dialogue: null,
    characters: [],
    continuity: null,
    picture: { setting: "beach", subject: "none", timeOfDay: "dawn", weather: "clear", mood: "calm" },
  };
}

/** A brief with its defaults filled in. */
export function sampleBrief(overrides: Partial<BriefInput> = {}): Brief {
  return briefSchema.parse({ prompt: "Waves roll in at dawn.", durationSeconds: 10, ...overrides });
}

/** Every backend with its key, but for those named with what they need. */
export function sampleAvailability(missing: Partial<Record<keyof Availability, string>> = {}): Availability {
  const state = (backend: keyof Availability) => ({ available: !missing[backend], note: missing[backend] ?? "" });
  return { animatic: state("animatic"), veo3: state("veo3"), runway: state("runway"), replicate: state("replicate") };
}

export const NO_KEYS = {
  veo3: "needs GOOGLE_CLOUD_PROJECT",
  runway: "needs RUNWAYML_API_SECRET",
  replicate: "needs REPLICATE_API_TOKEN",
};

/** Repeatable random numbers, 0 ≤ x < 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
