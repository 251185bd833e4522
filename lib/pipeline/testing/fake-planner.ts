import type { RewriteChange } from "@/lib/domain/board/rewrite-change";
import { plainPen } from "@/lib/domain/board/testing/plain-pen";
import type { Analysis, ConsistencyMarkers, Scene, Shot } from "@/lib/domain/plan";
import { shotCode } from "@/lib/domain/plan";
import type { Planner, RewriteTask } from "@/lib/pipeline/ports";

const SHOTS_PER_SCENE = 2;

/** A small board, always the same: two shots of five seconds a scene. */
export function createFakePlanner(): Planner {
  return {
    name: "local planner",
    analyse: async (brief): Promise<Analysis> => ({
      subject: brief.prompt.slice(0, 100),
      audience: "everybody",
      tone: "calm",
      keyMessages: [],
      entities: [],
      risks: [],
      complexity: brief.complexity ?? 0.2,
      complexityReasons: ["one place"],
      scenesNeeded: scenesFor(brief.durationSeconds),
      language: "en",
      plannedBy: "local planner",
    }),
    direct: async (brief) => ({
      scenes: Array.from({ length: scenesFor(brief.durationSeconds) }, (_, index) =>
        scene(index + 1, brief.durationSeconds / scenesFor(brief.durationSeconds)),
      ),
      markers: MARKERS,
    }),
    translate: async (_brief, board) => board.scenes.flatMap(shotsOf),
    pen: () => plainPen,
    rewrite: async (_brief, task) => ({
      ...{ kind: "written", writtenBy: "local planner", remark: null },
      change: rewriteWith(task),
    }),
  };
}

function scenesFor(durationSeconds: number): number {
  return Math.max(1, Math.min(10, Math.round(durationSeconds / 10)));
}

/** The note itself becomes the prompt, or what happens in the scene's last shot. */
function rewriteWith({ plan, version: forVersion, target, note }: RewriteTask): RewriteChange {
  if (target.kind === "prompt") {
    const shot = plan.shots.find(({ code }) => code === target.code);
    if (!shot) throw new Error(`There is no shot ${target.code}.`);
    const { code, framing, move, picture, negativePrompt } = shot;
    return { kind: "rewrite-prompt", note, forVersion, code, prompt: note, negativePrompt, framing, move, picture };
  }
  const { sceneNumber } = target;
  const scene = plan.scenes.find(({ number }) => number === sceneNumber);
  if (!scene) throw new Error(`There is no scene ${sceneNumber}.`);
  const { location, timeOfDay, weather, mood, lighting } = scene;
  const own = plan.shots.filter((shot) => shot.sceneNumber === sceneNumber);
  const shots = own.map(
    ({ number: _n, seed: _s, sceneNumber: _c, continuity: _l, backend: _b, promptBy: _p, ...shot }) =>
      shot.code === own.at(-1)?.code ? { ...shot, action: note } : shot,
  );
  const written = { description: note, location, timeOfDay, weather, mood, lighting };
  return { kind: "rewrite-scene", note, forVersion, sceneNumber, scene: written, shots };
}

const MARKERS: ConsistencyMarkers = {
  visualStyle: { cinematography: "steady", palette: ["#112233", "#445566", "#778899"], lighting: "soft" },
  characters: [],
  narrative: { pacing: "even", moodArc: ["calm"], beats: ["arrive"] },
};

function scene(number: number, durationSeconds: number): Scene {
  return {
    number,
    title: `Scene ${number}`,
    durationSeconds,
    description: "A lighthouse at dawn.",
    location: "the coast",
    timeOfDay: "dawn",
    weather: "clear",
    mood: "calm",
    lighting: "soft",
    camera: { movement: "static", angle: "eye level", lens: "35 mm" },
    characters: [],
    props: [],
    dialogue: [],
    transition: "cut",
  };
}

function shotsOf({ number: sceneNumber, durationSeconds }: Scene): Shot[] {
  return Array.from({ length: SHOTS_PER_SCENE }, (_, index) => ({
    code: shotCode(sceneNumber, (index + 1) * 10),
    sceneNumber,
    number: (index + 1) * 10,
    action: "The light turns.",
    prompt: "A lighthouse at dawn, the light turns.",
    negativePrompt: "",
    durationSeconds: durationSeconds / SHOTS_PER_SCENE,
    seed: sceneNumber * 100 + index,
    framing: index === 0 ? "establishing" : "medium",
    move: "static",
    palette: ["#112233", "#445566", "#778899"],
    audioNote: "waves",
    dialogue: null,
    characters: [],
    continuity: null,
    picture: { setting: "ocean", subject: "lighthouse", timeOfDay: "dawn", weather: "clear", mood: "calm" },
  }));
}
