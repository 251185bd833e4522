import { cron, type Inngest } from "inngest";
import { durable } from "@/inngest/durable";
import type { Studio } from "@/lib/pipeline/studio";

const DAY_MS = 24 * 3600 * 1000;

/** A quarter past midnight, UTC: compares what ledger and takes say of the day before, and reports any difference. */
export function createCloseDay(inngest: Inngest.Any, studio: Studio) {
  return inngest.createFunction({ id: "close-day", retries: 3, triggers: [cron("15 0 * * *")] }, ({ step }) =>
    durable(step).run("close", () => studio.closeDay(new Date(Date.now() - DAY_MS).toISOString().slice(0, 10))),
  );
}
