import { cron, type Inngest } from "inngest";
import { durable } from "@/inngest/durable";
import type { Studio } from "@/lib/pipeline/studio";

/** Every minute: sends what was decided but never dispatched, wakes jobs that stand still, looks for lost attempts. */
export function createRecoverStalled(inngest: Inngest.Any, studio: Studio) {
  return inngest.createFunction({ id: "recover-stalled", retries: 0, triggers: [cron("* * * * *")] }, ({ step }) =>
    durable(step).run("sweep", async () => {
      await studio.sweepLost();
      return await studio.wakeWaiting();
    }),
  );
}
