import { z } from "zod";
import { CAMERA_MOVES, FRAMINGS, pictureSchema } from "@/lib/domain/picture";
import { words } from "./words";

const MOST_SHOTS_PER_SCENE = 30;
/** More people than this can't be kept consistent in one generated shot. */
const MOST_CHARACTERS_PER_SHOT = 6;

/** Shots of a film with so many scenes. A shot names characters of the film and no others. */
export function shotsAnswerSchema(sceneCount: number, characterNames: readonly string[]) {
  const shots = z.array(shotAnswerSchema(characterNames)).min(1).max(MOST_SHOTS_PER_SCENE);
  return z.strictObject({ scenes: z.array(z.strictObject({ shots })).length(sceneCount) });
}

/** One shot of a film with these characters. */
export function shotAnswerSchema(characterNames: readonly string[]) {
  const [first, ...others] = characterNames;
  const characters =
    first === undefined ? z.array(words).max(0) : z.array(z.enum([first, ...others])).max(MOST_CHARACTERS_PER_SHOT);
  return z.strictObject({
    action: words.describe("One sentence: what happens, in the brief's language."),
    prompt: words.describe("What a video model has to draw, concretely: subject, action, place, light, lens."),
    negativePrompt: z.string().trim().max(1000).describe("What must not be seen."),
    seconds: z.number().min(0.5).max(60).describe("How long the shot should last; the studio makes the sum fit."),
    framing: z.enum(FRAMINGS),
    move: z.enum(CAMERA_MOVES),
    audioNote: z.string().trim().max(1000),
    dialogue: words.nullable().describe('As "Speaker: text", only from the scene\'s dialogue; null in silence.'),
    characters,
    continuityNote: words.describe("What carries over from the shot before."),
    picture: pictureSchema.describe("What is seen, in the closest words of the lists."),
  });
}
export type ShotsAnswer = z.infer<ReturnType<typeof shotsAnswerSchema>>;
export type ShotAnswer = ShotsAnswer["scenes"][number]["shots"][number];

export const SHOTS_INSTRUCTION = [
  "You are the cinematographer. For every scene in `data.scenes`, in order, write its shots: one entry of `scenes` per",
  "scene. No shot is longer than `data.longestClipSeconds` or shorter than two seconds; longer scenes are cut at",
  "natural beats. Vary framing on purpose: a new place opens with an establishing or wide shot. Everything demanded by",
  "a scene is shown in one of its shots, in the scene's order. Prompts name what `data.markers` fix about style, light",
  "and the characters in the shot, and describe nothing that a single clip can't show.",
].join(" ");
