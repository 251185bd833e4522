import { z } from "zod";
import { rewritePromptSchema, rewriteSceneSchema } from "@/lib/domain/board/rewrite-change";
import { hexColourSchema } from "@/lib/domain/picture";
import { markersSchema, sceneSchema, shotSchema } from "@/lib/domain/plan";
import { shotEditSchema } from "@/lib/domain/shot-edit";

const MOST_SHOTS = 200;

const code = shotSchema.shape.code;
const sceneNumber = sceneSchema.shape.number;
const codes = z.array(code).min(1, "Name the shots.").max(MOST_SHOTS);
const line = z.string().trim().min(1, "This can't be empty.").max(600);

/** How a whole film looks. */
export const lookWordsSchema = z.strictObject({
  cinematography: line,
  lighting: line,
  palette: z.array(hexColourSchema).min(3).max(8),
});

/** Where and when a scene plays. */
export const placeWordsSchema = z.strictObject({
  location: line,
  timeOfDay: sceneSchema.shape.timeOfDay,
  weather: sceneSchema.shape.weather,
});

/** What keeps the film alike from shot to shot: whoever and whatever is named here flows into the prompts. */
const referencesSchema = z
  .strictObject({
    kind: z.literal("references"),
    /** All characters of the film; one that is left out is forgotten. */
    characters: markersSchema.shape.characters.optional(),
    look: lookWordsSchema.optional(),
    places: z.array(placeWordsSchema.extend({ sceneNumber })).min(1).max(10).optional(),
  })
  .refine(({ characters, look, places }) => Boolean(characters ?? look ?? places), "Nothing was changed.");

/** One thing a person does to the board. Each becomes one new version of it. */
export const boardChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("edit"), codes, change: shotEditSchema }),
  /** Before another shot of the scene, or (null) to its end. */
  z.strictObject({ kind: z.literal("move"), codes, sceneNumber, beforeCode: code.nullable() }),
  /** Seconds from the shot's first frame. */
  z.strictObject({ kind: z.literal("split"), code, atSeconds: z.number().positive() }),
  /** Neighbours of one scene; the first keeps its code. */
  z.strictObject({ kind: z.literal("merge"), codes: codes.min(2, "Merging takes two shots or more.") }),
  /** After another shot of the scene, or (null) at its beginning. */
  z.strictObject({
    kind: z.literal("insert"),
    sceneNumber,
    afterCode: code.nullable(),
    action: z.string().trim().min(1, "Say in a sentence what happens.").max(600),
    durationSeconds: z
      .number()
      .min(0.5, "A shot lasts at least half a second.")
      .max(10, "A shot lasts at most 10 seconds."),
  }),
  z.strictObject({ kind: z.literal("delete"), codes }),
  /** Makes the board again as it was in that version; undo and redo are this. */
  z.strictObject({ kind: z.literal("restore"), version: z.int().min(1) }),
  referencesSchema,
  rewriteSceneSchema,
  rewritePromptSchema,
]);

export type BoardChange = z.infer<typeof boardChangeSchema>;
export type ChangeOf<Kind extends BoardChange["kind"]> = Extract<BoardChange, { kind: Kind }>;

/** A change, and the version of the board that the person saw. */
export const boardRequestSchema = z.strictObject({ change: boardChangeSchema, baseVersion: z.int().min(1) });
