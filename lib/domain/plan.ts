import { z } from "zod";
import { PAID_BACKEND_IDS } from "@/lib/domain/backend";
import {
  CAMERA_MOVES,
  FRAMINGS,
  hexColourSchema,
  pictureSchema,
  TIMES_OF_DAY,
  TRANSITIONS,
  WEATHERS,
} from "@/lib/domain/picture";

const line = z.string().trim().min(1).max(600);

/** What the brief is about and how hard it is to film. */
export const analysisSchema = z.strictObject({
  subject: line,
  audience: line,
  tone: line,
  keyMessages: z.array(line).max(10),
  entities: z.array(z.strictObject({ name: line, kind: z.enum(["person", "place", "object", "brand"]) })).max(20),
  risks: z.array(line).max(10),
  complexity: z.number().min(0).max(1),
  complexityReasons: z.array(line).min(1).max(10),
  scenesNeeded: z.int().min(1).max(10),
  language: z.string().min(2).max(12),
  plannedBy: z.enum(["local planner", "gemini"]),
});
export type Analysis = z.infer<typeof analysisSchema>;

export const sceneSchema = z.strictObject({
  number: z.int().min(1).max(10),
  title: z.string().trim().min(1).max(120),
  durationSeconds: z.number().positive(),
  description: z.string().trim().min(1).max(2000),
  location: line,
  timeOfDay: z.enum(TIMES_OF_DAY),
  weather: z.enum(WEATHERS),
  mood: line,
  lighting: line,
  camera: z.strictObject({ movement: z.enum(CAMERA_MOVES), angle: line, lens: line }),
  characters: z.array(line).max(12),
  props: z.array(line).max(12),
  dialogue: z.array(z.strictObject({ speaker: line, text: line })).max(40),
  /** How this scene gives way to the next one. */
  transition: z.enum(TRANSITIONS),
});
export type Scene = z.infer<typeof sceneSchema>;

/** What must look and feel the same in the whole film. */
export const markersSchema = z.strictObject({
  visualStyle: z.strictObject({
    cinematography: line,
    palette: z.array(hexColourSchema).min(3).max(8),
    lighting: line,
  }),
  characters: z.array(z.strictObject({ name: line, appearance: line, wardrobe: line, movement: line })).max(12),
  narrative: z.strictObject({
    pacing: line,
    moodArc: z.array(line).min(1).max(10),
    beats: z.array(line).min(1).max(40),
  }),
});
export type ConsistencyMarkers = z.infer<typeof markersSchema>;

export const shotSchema = z.strictObject({
  /**
   * "SC02-SH040": the scene it was written for, and its number there, planned in steps of ten. Unique in a job, and kept
   * for good: a shot that moves to another scene, or changes, keeps it.
   */
  code: z.string().regex(/^SC\d{2}-SH\d{3}$/),
  sceneNumber: z.int().min(1).max(10),
  number: z.int().min(1).max(990),
  /** One sentence for the card: what happens. */
  action: z.string().trim().min(1).max(600),
  prompt: z.string().trim().min(1).max(4000),
  negativePrompt: z.string().trim().max(1000),
  durationSeconds: z.number().positive().max(10),
  /** 32 bits of the SHA-256 over the shot's inputs: the same on every machine. */
  seed: z.int().min(0).max(0xffffffff),
  framing: z.enum(FRAMINGS),
  move: z.enum(CAMERA_MOVES),
  palette: z.array(hexColourSchema).min(3).max(8),
  audioNote: z.string().trim().max(300),
  dialogue: z.string().trim().max(600).nullable(),
  characters: z.array(line).max(12),
  /** What carries over from the shot before; null for the first shot. */
  continuity: z.strictObject({ fromCode: z.string(), note: line }).nullable(),
  picture: pictureSchema,
  /** Set when a person wants this shot from one backend and no other. */
  backend: z.enum(PAID_BACKEND_IDS).optional(),
  /** Set when a person wrote the prompt: no change elsewhere on the board rewrites it. */
  promptBy: z.literal("person").optional(),
});
export type Shot = z.infer<typeof shotSchema>;

/** Scenes and shots of one version of a job's board. */
export const planSchema = z.strictObject({
  markers: markersSchema,
  scenes: z.array(sceneSchema).min(1).max(10),
  shots: z.array(shotSchema).min(1).max(200),
});
export type Plan = z.infer<typeof planSchema>;

/** "SC02-SH040" */
export function shotCode(sceneNumber: number, shotNumber: number): string {
  return `SC${String(sceneNumber).padStart(2, "0")}-SH${String(shotNumber).padStart(3, "0")}`;
}
