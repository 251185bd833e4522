import { createLocalPlanner } from "@/lib/adapters/ai/planner/local-planner";
import { ENGLISH_BRIEFS } from "@/lib/adapters/ai/planner/testing/english-briefs";
import type { SampleBrief } from "@/lib/adapters/ai/planner/testing/sample-brief";
import { STRUCTURED_BRIEFS } from "@/lib/adapters/ai/planner/testing/structured-briefs";
import { WORLD_BRIEFS } from "@/lib/adapters/ai/planner/testing/world-briefs";
import { type Brief, type BriefInput, briefSchema } from "@/lib/domain/brief";
import type { Analysis, Plan } from "@/lib/domain/plan";

export const SAMPLE_BRIEFS: readonly SampleBrief[] = [...ENGLISH_BRIEFS, ...STRUCTURED_BRIEFS, ...WORLD_BRIEFS];

export type PlannedFilm = { brief: Brief; analysis: Analysis; plan: Plan };

/** A whole board, made by the local planner as the pipeline makes it. */
export async function planFilm(input: BriefInput, longestClipSeconds = 8): Promise<PlannedFilm> {
  const planner = createLocalPlanner();
  const { signal } = new AbortController();
  const brief = briefSchema.parse(input);
  const analysis = await planner.analyse(brief, signal);
  const board = await planner.direct(brief, analysis, signal);
  const shots = await planner.translate(brief, { analysis, ...board, longestClipSeconds }, signal);
  return { brief, analysis, plan: { ...board, shots } };
}

/** A sample brief, half a minute long unless it says otherwise. */
export function inputOf(sample: SampleBrief): BriefInput {
  return { prompt: sample.prompt, durationSeconds: sample.durationSeconds ?? 30, ...sample.more };
}
