import type { z } from "zod";
import type { Brief } from "@/lib/domain/brief";
import { analysisSchema, markersSchema, sceneSchema, shotSchema } from "@/lib/domain/plan";
import type { Cache, Planner } from "@/lib/pipeline/ports";
import { ANALYSIS_INSTRUCTION, analysisAnswerSchema, analysisOf } from "./analysis-answer";
import { BOARD_INSTRUCTION, boardAnswerSchema, boardOf } from "./board-answer";
import { cachedAnswer } from "./cached-answer";
import type { GeminiClient } from "./gemini-client";
import { createGeminiPen } from "./gemini-pen";
import { geminiRewrite } from "./gemini-rewrite";
import { layOutShots } from "./lay-out-shots";
import { SHOTS_INSTRUCTION, shotsAnswerSchema } from "./shots-answer";

type Options = { client: GeminiClient; cache: Cache };
type Task<T> = { purpose: string; instruction: string; data: unknown; answer: z.ZodType<T>; ifRefused?: string };

const IF_REFUSED = "Change the words of the brief and submit it again.";

/**
 * A planner that asks Gemini for words and choices, and leaves numbers to code: durations, codes, continuity, seeds and
 * complexity. Answers are kept, so the same brief gives the same board while they are. Throws as the client does.
 */
export function createGeminiPlanner({ client, cache }: Options): Planner {
  async function ask<T>(task: Task<T>, signal: AbortSignal): Promise<T> {
    const request = { ifRefused: IF_REFUSED, ...task, tier: "responses" as const };
    return (await cachedAnswer({ client, cache }, request, signal)).value;
  }

  return {
    name: "gemini",
    pen: createGeminiPen,
    async analyse(brief, signal) {
      const data = { brief: briefData(brief) };
      const task = { purpose: "analyse the brief", instruction: ANALYSIS_INSTRUCTION, data };
      const answer = await ask({ ...task, answer: analysisAnswerSchema }, signal);
      return analysisSchema.parse(analysisOf(brief, answer));
    },
    async direct(brief, analysis, signal) {
      const data = { brief: briefData(brief), analysis };
      const task = { purpose: "write the scenes", instruction: BOARD_INSTRUCTION, data };
      const answer = await ask({ ...task, answer: boardAnswerSchema(analysis.scenesNeeded) }, signal);
      const { scenes, markers } = boardOf(brief, answer);
      return { scenes: sceneSchema.array().parse(scenes), markers: markersSchema.parse(markers) };
    },
    async translate(brief, { analysis, scenes, markers, longestClipSeconds }, signal) {
      const data = { brief: briefData(brief), analysis, scenes, markers, longestClipSeconds };
      const task = { purpose: "write the shots", instruction: SHOTS_INSTRUCTION, data };
      const names = [...new Set(markers.characters.map(({ name }) => name))];
      const answer = await ask({ ...task, answer: shotsAnswerSchema(scenes.length, names) }, signal);
      return shotSchema.array().parse(layOutShots(answer, { brief, scenes, markers, longestClipSeconds }));
    },
    rewrite: (brief, task, signal) =>
      geminiRewrite(
        brief,
        task,
        (question) => ask({ ...question, data: { brief: briefData(brief), ...question.data } }, signal),
        signal,
      ),
  };
}

/** What a model needs of a brief. What it may cost, and who asked for it, is not its business. */
function briefData({
  title,
  prompt,
  durationSeconds,
  aspectRatio,
  style,
  mood,
  palette,
  language,
  preferences,
}: Brief) {
  const { voice, music } = preferences;
  return { title, prompt, durationSeconds, aspectRatio, style, mood, palette, language, voice, music };
}
