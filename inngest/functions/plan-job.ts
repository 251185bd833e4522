import type { Inngest } from "inngest";
import { durable } from "@/inngest/durable";
import { planningRequested, previewsRequested } from "@/inngest/events";
import { handOver } from "@/inngest/functions/hand-over";
import { runStages } from "@/inngest/functions/run-stages";
import { PLANNING_STAGES } from "@/lib/domain/job";
import type { Studio } from "@/lib/pipeline/studio";

/** From the brief to a price that waits to be signed. Ends at every gate; a decision starts it again. */
export function createPlanJob(inngest: Inngest.Any, studio: Studio) {
  return inngest.createFunction(
    {
      id: "plan-job",
      retries: 5, // the job's row counts its own three attempts and ends the job before these are used up
      triggers: [planningRequested],
      onFailure: ({ event, error }) => studio.fail(jobIdOf(event.data.event), error),
    },
    async ({ event, step, runId }) => {
      const { jobId } = event.data;
      const reached = await runStages(durable(step), studio, jobId, PLANNING_STAGES);
      await handOver(step, jobId, reached, runId);
      await durable(step).run("stills", () => studio.drawStills(jobId));
      await step.sendEvent("previews", previewsRequested.create({ jobId }, { id: `${runId}-previews` }));
    },
  );
}

/** The event that started a failed run, inside the engine's own failure event. */
export function jobIdOf(event: { data?: Record<string, unknown> }): string {
  return String(event.data?.jobId ?? "");
}
