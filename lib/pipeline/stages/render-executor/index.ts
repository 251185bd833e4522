import { overCapSentence } from "@/lib/domain/cost/caps";
import { AppError } from "@/lib/domain/errors";
import { need } from "@/lib/pipeline/context";
import type { StageHandler, StageInput, StageResult } from "@/lib/pipeline/stage-result";
import { planBatches } from "@/lib/pipeline/stages/performance-optimizer";
import { overBudget, planRender, type RenderPlan } from "@/lib/pipeline/stages/render-executor/plan-render";

/**
 * Says which shots still have to be rendered. A finished shot is never in the list again. Waits when only a provider
 * or a person can say how it goes on, goes back to the price when the approved one does not hold any more, and ends at
 * ERROR when a shot has used up its tries, keeping everything that was made.
 */
export const render: StageHandler = async (input) => {
  const plan = await planRender(input);
  switch (plan.kind) {
    case "done":
      return finished(input, plan);
    case "requote":
      return backToPrice(plan.reason);
    case "held":
      return {
        kind: "wait",
        gate: "provider",
        reason: plan.reason,
        audit: { action: "render.held", summary: `The job is on hold. ${plan.reason}` },
      };
    case "failed":
      throw failureOf(plan);
    case "render":
      return await reserve(input, plan);
  }
};

function finished({ context }: StageInput, { film }: Extract<RenderPlan, { kind: "done" }>): StageResult {
  const takeIds = Object.fromEntries(film.shots.map((shot) => [shot.shot.code, shot.take?.id ?? ""]));
  return {
    kind: "advance",
    to: "QA_TECH",
    context: { ...context, takeIds },
    audit: { action: "render.finished", summary: `All ${film.shots.length} shots have a take.` },
  };
}

/** Intent before anything is sent: a row for every take, all inside every cap, or none. */
async function reserve(input: StageInput, plan: Extract<RenderPlan, { kind: "render" }>): Promise<StageResult> {
  const { job, context, deps } = input;
  const { brief, analysis } = need(context, "brief", "analysis");
  const kept = plan.live.map(({ id, shotCode }) => ({ id, shotCode }));
  const { batchSize } = await planBatches(deps, brief, analysis.complexity, kept.length + plan.intents.length);
  if (plan.intents.length === 0) return { kind: "render", takes: kept, batchSize };
  const reservation = await deps.store.reserveTakes(job.id, plan.intents);
  switch (reservation.kind) {
    case "reserved":
      return { kind: "render", takes: [...kept, ...reservation.takes], batchSize };
    case "stale":
      return { kind: "render", takes: kept, batchSize };
    case "over-cap": {
      const { cap, neededMicros, leftMicros } = reservation;
      if (cap === "job") return backToPrice(overCapSentence(cap, neededMicros, leftMicros));
      const reason = overBudget(cap, neededMicros, leftMicros);
      return { kind: "wait", gate: "provider", reason, audit: { action: "render.over-budget", summary: reason } };
    }
  }
}

function backToPrice(reason: string): StageResult {
  const summary = `${reason} The price waits to be approved again.`;
  return { kind: "back", to: "FINANCIAL", audit: { action: "quote.void", summary } };
}

function failureOf({ film, failures }: Extract<RenderPlan, { kind: "failed" }>): AppError {
  const fields = failures.map(({ code, reason }) => ({ field: code, message: reason }));
  const sentences = fields.map(({ field, message }) => `${field}: ${message}`).join(" ");
  return new AppError(
    "render_failed",
    `${fields.length} of ${film.shots.length} shots could not be rendered. ${sentences} The finished shots are kept; resume renders only what is missing.`,
    { retryable: false, fields },
  );
}
