import type { Inngest } from "inngest";
import { durable } from "@/inngest/durable";
import { burnInRequested } from "@/inngest/events";
import { jobIdOf } from "@/inngest/functions/plan-job";
import type { Studio } from "@/lib/pipeline/studio";

/** A copy of a delivered film with slate and timecode in the picture, for whoever asked. The job stays as it is. */
export function createMakeBurnIn(inngest: Inngest.Any, studio: Studio) {
  return inngest.createFunction(
    {
      id: "make-burn-in",
      retries: 1,
      triggers: [burnInRequested],
      concurrency: [{ limit: 1 }],
      onFailure: ({ event, error }) => studio.noteBurnInFailure(jobIdOf(event.data.event), error),
    },
    ({ event, step }) => durable(step).run("burn-in", () => studio.makeBurnIn(event.data.jobId)),
  );
}
