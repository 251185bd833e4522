import { LONGEST_CLIP_SECONDS } from "@/lib/domain/backend";
import type { Brief } from "@/lib/domain/brief";
import { type Plan, planSchema } from "@/lib/domain/plan";
import { need } from "@/lib/pipeline/context";
import { type DirectedBoard, directBoard } from "@/lib/pipeline/direct-board";
import { storyboardPasses } from "@/lib/pipeline/gates";
import { planDigest } from "@/lib/pipeline/plan-digest";
import type { StageHandler, StageInput, StageResult } from "@/lib/pipeline/stage-result";

/** Turns directed scenes into shots, then waits for the storyboard to be approved. */
export const translate: StageHandler = async (input) => {
  const { board } = need(input.context, "board");
  return await boardGate(input, { board, takenWords: "" }, "VISUAL");
};

/** Scenes and shots of a small film in one pass. */
export const fastTrack: StageHandler = async (input) => {
  const { brief, analysis } = need(input.context, "brief", "analysis");
  const { board: before } = input.context;
  const directed = before ? { board: before, takenWords: "" } : await directBoard(input, brief, analysis);
  return await boardGate({ ...input, context: { ...input.context, board: directed.board } }, directed, "FAST_TRACK");
};

async function boardGate(
  input: StageInput,
  { board, takenWords }: DirectedBoard,
  stage: "VISUAL" | "FAST_TRACK",
): Promise<StageResult> {
  const { job, deps, context } = input;
  const existing = job.planVersion > 0 ? await deps.store.findPlan(job.id, job.planVersion) : null;
  const { version, digest, plan } = existing
    ? { version: existing.version, digest: existing.digest, plan: null }
    : await firstPlan(input, board);
  const records = plan ? { plan: { plan, version, digest, reason: "planned from the brief", authorId: null } } : {};
  if (!(await storyboardPasses(deps.store, job, digest, stage))) {
    const summary = `The storyboard is ready and waits to be approved.${takenWords}`;
    return { kind: "wait", gate: "storyboard", records, audit: { action: "storyboard.ready", summary } };
  }
  const summary = plan
    ? `The board is ready: ${plan.shots.length} shots in ${plan.scenes.length === 1 ? "one scene" : `${plan.scenes.length} scenes`}.${takenWords}`
    : `Version ${version} of the storyboard stands; next comes its price.`;
  return {
    kind: "advance",
    to: "FINANCIAL",
    context: { ...context, planVersion: version, planDigest: digest },
    records,
    audit: { action: "plan.ready", summary },
  };
}

async function firstPlan(
  input: StageInput,
  board: DirectedBoard["board"],
): Promise<{ version: number; digest: string; plan: Plan }> {
  const { brief, analysis } = need(input.context, "brief", "analysis");
  const longestClipSeconds = longestClip(brief);
  const shots = await input.deps.planner.translate(brief, { analysis, ...board, longestClipSeconds }, input.signal);
  const plan = planSchema.parse({ ...board, shots });
  return { version: 1, digest: planDigest(plan, input.deps.sha256), plan };
}

/** A shot must fit every backend that may render it. */
export function longestClip(brief: Brief): number {
  const allowed =
    brief.preferences.allowedBackends ?? (Object.keys(LONGEST_CLIP_SECONDS) as (keyof typeof LONGEST_CLIP_SECONDS)[]);
  return Math.min(...allowed.map((id) => LONGEST_CLIP_SECONDS[id]));
}
