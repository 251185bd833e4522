import type { Inngest } from "inngest";
import { durable, type StepTools } from "@/inngest/durable";
import { productionRequested } from "@/inngest/events";
import { handOver } from "@/inngest/functions/hand-over";
import { jobIdOf } from "@/inngest/functions/plan-job";
import type { createRenderShot } from "@/inngest/functions/render-shot";
import { runStages } from "@/inngest/functions/run-stages";
import { PAID_BACKEND_IDS } from "@/lib/domain/backend";
import { AppError } from "@/lib/domain/errors";
import { FINISHING_STAGES, MAX_ATTEMPTS, type Stage } from "@/lib/domain/job";
import type { RenderTakes } from "@/lib/pipeline/stage-result";
import type { Studio } from "@/lib/pipeline/studio";

const PRODUCTION_STAGES: readonly Stage[] = ["RENDER", ...FINISHING_STAGES];

/** Every backend may have its tries, and some of the visits only wait for a busy one. */
const MOST_VISITS = MAX_ATTEMPTS * 2 * PAID_BACKEND_IDS.length;
const LONGEST_PAUSE_SECONDS = 30;

type Take = RenderTakes["takes"][number];

/** From a signed price to the delivered film: renders what is missing, checks, judges, cuts. */
export function createProduceJob(
  inngest: Inngest.Any,
  studio: Studio,
  renderShot: ReturnType<typeof createRenderShot>,
) {
  return inngest.createFunction(
    {
      id: "produce-job",
      retries: 5, // the job's row counts its own three attempts and ends the job before these are used up
      triggers: [productionRequested],
      onFailure: ({ event, error }) => studio.fail(jobIdOf(event.data.event), error),
    },
    async ({ event, step, runId }) => {
      const { jobId } = event.data;
      const reached = await runStages(durable(step), studio, jobId, PRODUCTION_STAGES, async (outcome, visit) => {
        if (visit > MOST_VISITS) throw await tooLong(step, studio, jobId);
        if (visit > 0) await step.sleep(`pause-${visit}`, `${Math.min(visit, LONGEST_PAUSE_SECONDS)}s`);
        await renderAll(step, studio, renderShot, outcome, visit);
      });
      await handOver(step, jobId, reached, runId);
    },
  );
}

/** So many at once, then the next ones in the order that the queue has by then. */
async function renderAll(
  step: StepTools,
  studio: Studio,
  renderShot: ReturnType<typeof createRenderShot>,
  { takes, batchSize }: RenderTakes,
  visit: number,
): Promise<void> {
  let batch = takes.slice(0, batchSize);
  let left = takes.map(({ id }) => id);
  for (let round = 1; batch.length > 0; round++) {
    const sent = new Set(batch.map(({ id }) => id));
    left = left.filter((id) => !sent.has(id));
    await Promise.all(batch.map((take) => renderOne(step, renderShot, take, visit)));
    if (left.length === 0) return;
    batch = await durable(step).run(`next-${visit}-${round}`, () => studio.nextTakes(left, batchSize));
  }
}

/** A shot that fails leaves its reason in its take; the RENDER stage reads it there. */
async function renderOne(
  step: StepTools,
  renderShot: ReturnType<typeof createRenderShot>,
  take: Take,
  visit: number,
): Promise<void> {
  const call = { function: renderShot, data: { takeId: take.id } };
  await step.invoke(`${take.shotCode}-${visit}`, call).catch(() => null);
}

/** Made and paid shots stay where they are; a resume looks for them again. */
async function tooLong(step: StepTools, studio: Studio, jobId: string): Promise<AppError> {
  const sentence = await durable(step).run("say-why", () => studio.whyUnfinished(jobId));
  return new AppError("render_failed", sentence, { retryable: false });
}
