import { type Inngest, invoke } from "inngest";
import { z } from "zod";
import { durable } from "@/inngest/durable";
import type { Studio } from "@/lib/pipeline/studio";

const PARALLEL_SHOTS = 4;
/** Looks of about two seconds each, below an engine's thousand steps a run: a render of half an hour has gone wrong. */
const MOST_LOOKS = 900;

/** One reserved take of one shot: submission, then looks until it is settled. Each part is remembered, so a crash repeats none. */
export function createRenderShot(inngest: Inngest.Any, studio: Studio) {
  return inngest.createFunction(
    {
      id: "render-shot",
      retries: 3,
      triggers: [invoke(z.object({ takeId: z.string() }))],
      concurrency: [{ limit: PARALLEL_SHOTS }],
    },
    async ({ event, step }) => {
      const runner = durable(step);
      const { takeId } = event.data;
      await runner.run("submit", () => studio.submitTake(takeId));
      for (let look = 0; look < MOST_LOOKS; look++) {
        if (await runner.run(`look-${look}`, () => studio.pollTake(takeId))) break;
      }
    },
  );
}
