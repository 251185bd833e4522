import type { Inngest } from "inngest";
import { durable, type StepRunner } from "@/inngest/durable";
import { previewsRequested } from "@/inngest/events";
import type { Studio } from "@/lib/pipeline/studio";

/** In the whole studio at once, so that a long board neither starves takes nor another board's previews. */
const PARALLEL_PREVIEWS = 2;

/**
 * The board as a free film while a gate waits. It runs beside the job and can't touch it: a preview that fails is only
 * missing, and a run whose board has changed leaves the rest to the run of the new version.
 */
export function createDrawPreviews(inngest: Inngest.Any, studio: Studio) {
  return inngest.createFunction(
    {
      id: "draw-previews",
      retries: 2,
      triggers: [previewsRequested],
      concurrency: [{ limit: PARALLEL_PREVIEWS }],
    },
    async ({ event, step }) => {
      const runner = durable(step);
      const { jobId } = event.data;
      const missing = await runner.run("missing", () => studio.missingPreviews(jobId));
      if (!missing) return;
      const { planVersion, codes } = missing;
      for (let first = 0; first < codes.length; first += PARALLEL_PREVIEWS) {
        const some = codes.slice(first, first + PARALLEL_PREVIEWS);
        if (await isSuperseded(runner, studio, jobId, planVersion, some)) return;
      }
      await runner.run("cut", () => studio.cutAnimatic(jobId, planVersion));
    },
  );
}

async function isSuperseded(
  runner: StepRunner,
  studio: Studio,
  jobId: string,
  planVersion: number,
  codes: readonly string[],
): Promise<boolean> {
  const draw = (code: string) => runner.run(code, () => studio.drawPreview(jobId, planVersion, code));
  const outcomes = await Promise.all(codes.map(draw));
  return outcomes.includes("superseded");
}
