import { type Inngest, invoke } from "inngest";
import { z } from "zod";
import { durable, type StepTools } from "@/inngest/durable";
import type { Studio } from "@/lib/pipeline/studio";
import type { LookOutcome } from "@/lib/pipeline/takes/look-at-take";
import type { SubmitOutcome } from "@/lib/pipeline/takes/submit-take";

const PARALLEL_SHOTS = 4;
/** Below an engine's thousand steps a run, pauses included: whatever is not over by then is looked after by the sweep. */
const MOST_TURNS = 450;
/** After these, a lost attempt is left to the sweep and to people. */
const RECONCILE_AFTER_SECONDS = [2, 5, 15, 30, 60] as const;

/**
 * One reserved take of one shot: submission, then looks until it is settled. Each part is remembered, so a crash
 * repeats none; whatever cannot be remembered is in the take's row.
 */
export function createRenderShot(inngest: Inngest.Any, studio: Studio) {
  return inngest.createFunction(
    {
      id: "render-shot",
      retries: 3,
      triggers: [invoke(z.object({ takeId: z.string() }))],
      concurrency: [{ limit: PARALLEL_SHOTS }],
    },
    async ({ event, step }) => {
      const { takeId } = event.data;
      let next: SubmitOutcome | LookOutcome = { next: "wait", afterMs: 0 };
      for (let turn = 0; turn < MOST_TURNS; turn++) {
        next = await follow(step, studio, takeId, next, turn);
        if (next.next === "nothing") return;
      }
    },
  );
}

async function follow(
  step: StepTools,
  studio: Studio,
  takeId: string,
  next: SubmitOutcome | LookOutcome,
  turn: number,
): Promise<SubmitOutcome | LookOutcome> {
  const runner = durable(step);
  if (next.next === "reconcile") return await find(step, studio, takeId, turn);
  if ("afterMs" in next && next.afterMs > 0) await step.sleep(`pause-${turn}`, next.afterMs);
  if (next.next === "wait") return await runner.run(`submit-${turn}`, () => studio.submitTake(takeId));
  return await runner.run(`look-${turn}`, () => studio.lookAtTake(takeId));
}

async function find(step: StepTools, studio: Studio, takeId: string, turn: number): Promise<LookOutcome> {
  for (const [round, seconds] of RECONCILE_AFTER_SECONDS.entries()) {
    await step.sleep(`patience-${turn}-${round}`, `${seconds}s`);
    const outcome = await durable(step).run(`find-${turn}-${round}`, () => studio.reconcileTake(takeId));
    if (outcome.kind === "found") return { next: "look", afterMs: 0 };
    if (outcome.kind === "over") return { next: "nothing" };
  }
  return { next: "nothing" };
}
