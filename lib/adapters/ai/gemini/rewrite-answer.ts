import { z } from "zod";
import { clip } from "@/lib/adapters/ai/planner/clip";
import { sumSeconds } from "@/lib/domain/board/changed-board";
import type { RewritePrompt, RewriteScene, RewrittenShot } from "@/lib/domain/board/rewrite-change";
import { CAMERA_MOVES, FRAMINGS, pictureSchema, TIMES_OF_DAY, WEATHERS } from "@/lib/domain/picture";
import type { ConsistencyMarkers, Shot } from "@/lib/domain/plan";
import { cutScene } from "./lay-out-shots";
import { shotPrompt } from "./shot-prompt";
import { shotAnswerSchema } from "./shots-answer";
import { words } from "./words";

const LINE = 600;
const MOST_SHOTS = 30;
const NEW_SHOT = "new";
/** A model that leaves a length alone may round it. */
const SAME_SECONDS = 0.05;

/** A scene with these shots and characters, written anew. */
export function sceneAnswerSchema(codes: readonly string[], characterNames: readonly string[]) {
  const shot = shotAnswerSchema(characterNames)
    .omit({ continuityNote: true })
    .extend({
      code: z.enum([...codes, NEW_SHOT]).describe('The shot that goes on, or "new". Each code at most once.'),
    });
  return z.strictObject({
    scene: z.strictObject({
      description: words.describe("What happens, beat by beat, in the brief's language."),
      location: words,
      timeOfDay: z.enum(TIMES_OF_DAY),
      weather: z.enum(WEATHERS),
      mood: words,
      lighting: words,
    }),
    shots: z.array(shot).min(1).max(Math.max(MOST_SHOTS, codes.length)),
  });
}
export type SceneAnswer = z.infer<ReturnType<typeof sceneAnswerSchema>>;

export const promptAnswerSchema = z.strictObject({
  prompt: words.describe("What a video model has to draw, concretely: subject, action, place, light, lens."),
  negativePrompt: z.string().trim().max(1000).describe("What must not be seen."),
  framing: z.enum(FRAMINGS),
  move: z.enum(CAMERA_MOVES),
  picture: pictureSchema.describe("What is seen, in the closest words of the lists."),
});

const COMMON = [
  "`data.note` is what the producer wants changed. Change what it asks for and what follows from it, and leave everything",
  "else word for word as it is. Prompts name what `data.markers` fix about style, light and the characters in the shot, and",
  "describe nothing that a single clip can't show. Keep the language that each text has.",
];
export const REWRITE_SCENE_INSTRUCTION = [
  "You are the director. Rewrite `data.scene` and its shots in `data.shots`.",
  ...COMMON,
  "The scene stays as long as it is: a slower scene has fewer and longer shots, a faster one more and shorter ones. No shot",
  "is longer than `data.longestClipSeconds`. A shot that goes on keeps its code; one that is left out is gone.",
].join(" ");
export const REWRITE_PROMPT_INSTRUCTION = [
  "You are the cinematographer. Rewrite the prompt of `data.shot`, which belongs to `data.scene`.",
  ...COMMON,
  "Framing, move and picture say what the prompt says.",
].join(" ");

type Film = { shots: readonly Shot[]; markers: ConsistencyMarkers; longestClipSeconds: number };

/** The model's scene with what code knows better: lengths that add up to what they were, and codes that are given once. */
export function sceneOf(answer: SceneAnswer, film: Film): Pick<RewriteScene, "scene" | "shots"> {
  const { scene } = answer;
  const given = new Set<string>();
  const shots = cutOf(answer, film).map(({ shot, part, seconds }): RewrittenShot => {
    const old = film.shots.find(({ code }) => code === shot.code && part === 0 && !given.has(code));
    if (old) given.add(old.code);
    return shotOf(shot, { old, part, seconds }, film);
  });
  const { timeOfDay, weather } = scene;
  return {
    scene: {
      ...{ timeOfDay, weather, description: clip(scene.description, 2000) },
      ...{ location: clip(scene.location, LINE), mood: clip(scene.mood, LINE), lighting: clip(scene.lighting, LINE) },
    },
    shots,
  };
}

/** Lengths that the model left alone stay to the millisecond. */
function cutOf({ shots }: SceneAnswer, film: Film): ReturnType<typeof cutScene<SceneAnswer["shots"][number]>> {
  const isLeft = shots.every((shot, index) => {
    const old = film.shots[index];
    return shot.code === old?.code && Math.abs(shot.seconds - old.durationSeconds) < SAME_SECONDS;
  });
  if (isLeft && shots.length === film.shots.length) {
    return shots.map((shot, index) => ({ shot, part: 0, seconds: film.shots[index]?.durationSeconds ?? shot.seconds }));
  }
  return cutScene(shots, sumSeconds(film.shots), film.longestClipSeconds);
}

type Place = { old: Shot | undefined; part: number; seconds: number };

function shotOf(shot: SceneAnswer["shots"][number], { old, part, seconds }: Place, { markers }: Film): RewrittenShot {
  const characters = markers.characters.filter(({ name }) => shot.characters.includes(name));
  const written = part > 0 ? `The same shot goes on. ${shot.prompt}` : shot.prompt;
  return {
    code: old?.code ?? null,
    action: clip(shot.action, LINE),
    prompt: promptWith(written, old, markers, characters),
    negativePrompt: clip(shot.negativePrompt, 1000),
    durationSeconds: seconds,
    framing: shot.framing,
    move: shot.move,
    palette: old?.palette ?? markers.visualStyle.palette,
    audioNote: clip(shot.audioNote, 300),
    dialogue: part > 0 || shot.dialogue === null ? null : clip(shot.dialogue, LINE),
    characters: characters.map(({ name }) => name),
    picture: shot.picture,
  };
}

/** One prompt with the markers that concern its shot. */
export function promptOf(
  answer: z.infer<typeof promptAnswerSchema>,
  shot: Shot,
  markers: ConsistencyMarkers,
): Omit<RewritePrompt, "kind" | "note" | "forVersion"> {
  const characters = markers.characters.filter(({ name }) => shot.characters.includes(name));
  const { framing, move, picture } = answer;
  return {
    code: shot.code,
    prompt: promptWith(answer.prompt, shot, markers, characters),
    negativePrompt: clip(answer.negativePrompt, 1000),
    ...{ framing, move, picture },
  };
}

/** A prompt that was given back as it was stays so. */
function promptWith(
  written: string,
  old: Shot | undefined,
  markers: ConsistencyMarkers,
  characters: ConsistencyMarkers["characters"],
): string {
  return written === old?.prompt ? written : shotPrompt(written, markers, characters);
}
