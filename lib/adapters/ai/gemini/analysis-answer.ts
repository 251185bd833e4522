import { z } from "zod";
import { clip } from "@/lib/adapters/ai/planner/clip";
import type { Brief } from "@/lib/domain/brief";
import type { Analysis } from "@/lib/domain/plan";
import { clipAll, words } from "./words";

/** How hard the film is to make, as the model tells it in words, and the complexity that the studio makes of it. */
const COMPLEXITY = { simple: 0.2, moderate: 0.4, demanding: 0.65, extreme: 0.9 } as const;
const EFFORTS = ["simple", "moderate", "demanding", "extreme"] as const satisfies readonly (keyof typeof COMPLEXITY)[];

const LINE = 600;

export const analysisAnswerSchema = z.strictObject({
  subject: words.describe("What the film is about, in the brief's own words and language."),
  audience: words,
  tone: words,
  keyMessages: z.array(words).max(10),
  entities: z
    .array(z.strictObject({ name: words, kind: z.enum(["person", "place", "object", "brand"]) }))
    .max(20)
    .describe("Who and what has to look the same in the whole film."),
  risks: z.array(words).max(10),
  effort: z.enum(EFFORTS).describe("simple: one place, little that moves. extreme: crowds, effects, many characters."),
  effortReasons: z.array(words).min(1).max(10),
  sceneIdeas: z
    .array(words)
    .min(1)
    .max(10)
    .describe("One line for each scene the film needs: as few as tell the story, at least three seconds each."),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, "A language is written as en, fr, pt-BR")
    .describe("The brief's language, as in en, fr, pt-BR."),
});
export type AnalysisAnswer = z.infer<typeof analysisAnswerSchema>;

export const ANALYSIS_INSTRUCTION = [
  "You are the story editor of a film studio. Read the brief in `data.brief` and say what it is about, for whom, in",
  "which tone, what has to stay the same from shot to shot, what could go wrong with generated video, and how many",
  "scenes the film needs. Keep names and quotations as they are written. Invent nothing that the brief does not ask for.",
].join(" ");

/** The analysis of a brief. Numbers come from the studio: from what the brief states, or from the model's words. */
export function analysisOf(brief: Brief, answer: AnalysisAnswer): Analysis {
  const reasons = clipAll(answer.effortReasons, LINE);
  const stated = brief.complexity;
  return {
    subject: clip(answer.subject, LINE),
    audience: clip(answer.audience, LINE),
    tone: clip(answer.tone, LINE),
    keyMessages: clipAll(answer.keyMessages, LINE),
    entities: answer.entities.map(({ name, kind }) => ({ name: clip(name, LINE), kind })),
    risks: clipAll(answer.risks, LINE),
    complexity: stated ?? COMPLEXITY[answer.effort],
    complexityReasons: stated === undefined ? reasons : [`${stated} as the brief states`, ...reasons].slice(0, 10),
    scenesNeeded: Math.min(answer.sceneIdeas.length, mostScenes(brief.durationSeconds)),
    language: brief.language ?? answer.language,
    plannedBy: "gemini",
  };
}

export const MIN_SCENE_SECONDS = 3;

function mostScenes(durationSeconds: number): number {
  return Math.max(1, Math.floor(durationSeconds / MIN_SCENE_SECONDS));
}
