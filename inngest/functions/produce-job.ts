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
        for (const batch of batchesOf(outcome.takes, outcome.batchSize)) {
          await Promise.all(batch.map((take) => renderOne(step, renderShot, take, visit)));
        }
      });
      await handOver(step, jobId, reached, runId);
    },
  );
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

function batchesOf(takes: Take[], size: number): Take[][] {
  return Array.from({ length: Math.ceil(takes.length / size) }, (_, index) =>
    takes.slice(index * size, (index + 1) * size),
  );
}
