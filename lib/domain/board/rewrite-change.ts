import { z } from "zod";
import { LONGEST_NOTE } from "@/lib/domain/board/note-words";
import { sceneSchema, shotSchema } from "@/lib/domain/plan";

const MOST_SHOTS = 200;

const note = z
  .string()
  .trim()
  .min(1, "Say in a few words what should be different.")
  .max(LONGEST_NOTE, `A note has at most ${LONGEST_NOTE} characters.`);
const version = z.int().min(1);
const { code, action, prompt, negativePrompt, framing, move, picture } = shotSchema.shape;
const { description, location, timeOfDay, weather, mood, lighting, number: sceneNumber } = sceneSchema.shape;

const camera = { framing, move, picture };

/** A shot of a rewritten scene. A code says which shot goes on; null makes a new one. */
const rewrittenShotSchema = z.strictObject({
  ...{ code: code.nullable(), action, prompt, negativePrompt, ...camera },
  durationSeconds: z.number().min(0.5).max(10),
  dialogue: shotSchema.shape.dialogue,
  audioNote: shotSchema.shape.audioNote,
  palette: shotSchema.shape.palette,
  characters: shotSchema.shape.characters,
});
export type RewrittenShot = z.infer<typeof rewrittenShotSchema>;

/** What a suggestion writes, whole: saving it asks nobody again. `forVersion` is the one board that it was written for. */
export const rewriteSceneSchema = z.strictObject({
  kind: z.literal("rewrite-scene"),
  ...{ note, forVersion: version, sceneNumber },
  scene: z.strictObject({ description, location, timeOfDay, weather, mood, lighting }),
  /** All shots of the scene, in the order they are cut; one that is left out is gone. */
  shots: z.array(rewrittenShotSchema).min(1).max(MOST_SHOTS),
});
export const rewritePromptSchema = z.strictObject({
  kind: z.literal("rewrite-prompt"),
  ...{ note, forVersion: version, code, prompt, negativePrompt, ...camera },
});
export const rewriteChangeSchema = z.discriminatedUnion("kind", [rewriteSceneSchema, rewritePromptSchema]);
export type RewriteChange = z.infer<typeof rewriteChangeSchema>;
export type RewriteScene = z.infer<typeof rewriteSceneSchema>;
export type RewritePrompt = z.infer<typeof rewritePromptSchema>;

export const rewriteTargetSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("scene"), sceneNumber }),
  z.strictObject({ kind: z.literal("prompt"), code }),
]);
export type RewriteTarget = z.infer<typeof rewriteTargetSchema>;

/** Asks for a suggestion for one place of the board that the person saw. */
export const rewriteAskSchema = z.strictObject({ target: rewriteTargetSchema, note, baseVersion: version });
export type RewriteAsk = z.infer<typeof rewriteAskSchema>;
