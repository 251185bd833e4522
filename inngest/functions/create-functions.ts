import type { Inngest } from "inngest";
import { createCloseDay } from "@/inngest/functions/close-day";
import { createDrawPreviews } from "@/inngest/functions/draw-previews";
import { createMakeBurnIn } from "@/inngest/functions/make-burn-in";
import { createPlanJob } from "@/inngest/functions/plan-job";
import { createProduceJob } from "@/inngest/functions/produce-job";
import { createRecoverStalled } from "@/inngest/functions/recover-stalled";
import { createRenderShot } from "@/inngest/functions/render-shot";
import type { Studio } from "@/lib/pipeline/studio";

/** Every function of the studio, the same on an Inngest server and on the embedded executor. */
export function createFunctions(inngest: Inngest.Any, studio: Studio) {
  const renderShot = createRenderShot(inngest, studio);
  return [
    createPlanJob(inngest, studio),
    createProduceJob(inngest, studio, renderShot),
    renderShot,
    createDrawPreviews(inngest, studio),
    createMakeBurnIn(inngest, studio),
    createRecoverStalled(inngest, studio),
    createCloseDay(inngest, studio),
  ];
}
