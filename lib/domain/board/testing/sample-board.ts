import { toMilliseconds } from "@/lib/domain/board/changed-board";
import type { Plan, Shot } from "@/lib/domain/plan";
import { shotCode } from "@/lib/domain/plan";

const PALETTE = ["#112233", "#445566", "#778899"];

/** A board whose scenes have shots of these lengths, as a planner numbers them. */
export function sampleBoard(sceneSeconds: readonly (readonly number[])[]): Plan {
  const shots: Shot[] = [];
  for (const [scene, lengths] of sceneSeconds.entries()) {
    for (const [index, durationSeconds] of lengths.entries()) {
      shots.push(sampleShot(scene + 1, (index + 1) * 10, durationSeconds, shots.at(-1)?.code ?? null));
    }
  }
  return {
    markers: {
      visualStyle: { cinematography: "steady frames", palette: PALETTE, lighting: "soft" },
      characters: [{ name: "Anna", appearance: "grey hair", wardrobe: "red coat", movement: "slow" }],
      narrative: { pacing: "even", moodArc: ["calm"], beats: ["arrive"] },
    },
    scenes: sceneSeconds.map((lengths, index) => sampleScene(index + 1, lengths)),
    shots,
  };
}

function sampleScene(number: number, lengths: readonly number[]): Plan["scenes"][number] {
  return {
    number,
    title: `Scene ${number}`,
    durationSeconds: toMilliseconds(lengths.reduce((sum, seconds) => sum + seconds, 0)),
    description: "A lighthouse at dawn.",
    location: `pier ${number}`,
    timeOfDay: "dawn",
    weather: "clear",
    mood: "calm",
    lighting: "soft",
    camera: { movement: "static", angle: "eye level", lens: "35 mm" },
    characters: ["Anna"],
    props: [],
    dialogue: [],
    transition: "cut",
  };
}

function sampleShot(sceneNumber: number, number: number, durationSeconds: number, before: string | null): Shot {
  return {
    code: shotCode(sceneNumber, number),
    sceneNumber,
    number,
    action: `Anna walks on, ${sceneNumber}.${number}`,
    prompt: `Anna walks on, ${sceneNumber}.${number}, in a red coat.`,
    negativePrompt: "",
    durationSeconds,
    seed: sceneNumber * 1000 + number,
    framing: "wide",
    move: "static",
    palette: PALETTE,
    audioNote: "waves",
    dialogue: number === 10 ? "Anna: Here." : null,
    characters: ["Anna"],
    continuity: before === null ? null : { fromCode: before, note: "Same place." },
    picture: { setting: "ocean", subject: "person", timeOfDay: "dawn", weather: "clear", mood: "calm" },
  };
}
