import { z } from "zod";

/** The way of a brief, in order; FAST_TRACK replaces CREATIVE and VISUAL for small films, ERROR waits for a resume. */
export const STAGES = [
  "INIT",
  "INPUT_SANITIZER",
  "ANALYSIS",
  "CREATIVE",
  "VISUAL",
  "FAST_TRACK",
  "FINANCIAL",
  "RENDER",
  "QA_TECH",
  "QA_SEMANTIC",
  "FINALIZE",
  "COMPLETE",
  "ERROR",
] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

/** `running`: the engine moves it. `waiting`: a person must. `failed`: a person may resume. */
export const JOB_STATUSES = ["running", "waiting", "failed", "complete", "cancelled"] as const;
export const jobStatusSchema = z.enum(JOB_STATUSES);
export type JobStatus = z.infer<typeof jobStatusSchema>;

/** The thirteen kinds of transition. `retake` and plan changes go back; everything else only forwards. */
export const STAGE_TRANSITIONS: Readonly<Record<Stage, readonly Stage[]>> = {
  INIT: ["INPUT_SANITIZER"],
  INPUT_SANITIZER: ["ANALYSIS"],
  ANALYSIS: ["CREATIVE", "FAST_TRACK"],
  CREATIVE: ["VISUAL"],
  VISUAL: ["FINANCIAL"],
  FAST_TRACK: ["FINANCIAL"],
  FINANCIAL: ["RENDER"],
  RENDER: ["QA_TECH"],
  QA_TECH: ["QA_SEMANTIC"],
  QA_SEMANTIC: ["FINALIZE"],
  FINALIZE: ["COMPLETE"],
  COMPLETE: [],
  ERROR: [],
};

/** True when the engine may move a job from one stage to the next. Any stage but COMPLETE may fall to ERROR. */
export function isTransition(from: Stage, to: Stage): boolean {
  if (to === "ERROR") return from !== "COMPLETE" && from !== "ERROR";
  return STAGE_TRANSITIONS[from].includes(to);
}

export const PLANNING_STAGES = [
  "INIT",
  "INPUT_SANITIZER",
  "ANALYSIS",
  "CREATIVE",
  "VISUAL",
  "FAST_TRACK",
  "FINANCIAL",
] as const satisfies readonly Stage[];

export const FINISHING_STAGES = ["QA_TECH", "QA_SEMANTIC", "FINALIZE"] as const satisfies readonly Stage[];

export const MAX_ATTEMPTS = 3;

/** Complexity below this, at most thirty seconds and at most three scenes: one pass makes scenes and shots. */
export const FAST_TRACK = { complexityBelow: 0.3, maxSeconds: 30, maxScenes: 3 } as const;

/** Chooses between the careful and the fast way after analysis. */
export function stageAfterAnalysis(job: { complexity: number; durationSeconds: number; scenesNeeded: number }): Stage {
  const small =
    job.complexity < FAST_TRACK.complexityBelow &&
    job.durationSeconds <= FAST_TRACK.maxSeconds &&
    job.scenesNeeded <= FAST_TRACK.maxScenes;
  return small ? "FAST_TRACK" : "CREATIVE";
}

const PROGRESS: Record<Exclude<Stage, "RENDER" | "ERROR">, number> = {
  INIT: 0,
  INPUT_SANITIZER: 0.05,
  ANALYSIS: 0.1,
  CREATIVE: 0.2,
  VISUAL: 0.3,
  FAST_TRACK: 0.3,
  FINANCIAL: 0.4,
  QA_TECH: 0.85,
  QA_SEMANTIC: 0.9,
  FINALIZE: 0.95,
  COMPLETE: 1,
};

/** Progress shown to people, 0 to 1. While rendering it moves from .4 to .8 with every finished shot. */
export function progressOf(stage: Stage, failedStage: Stage | null, shots: { done: number; total: number }): number {
  const shown = stage === "ERROR" ? (failedStage ?? "INIT") : stage;
  if (shown === "RENDER") return 0.4 + (shots.total === 0 ? 0 : (0.4 * shots.done) / shots.total);
  return shown === "ERROR" ? 0 : PROGRESS[shown];
}
