import { formatMicros } from "@/lib/domain/money";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** Compares what the ledger and the takes say of a day (ISO date, UTC), keeps the result, and reports every difference. */
export async function closeDay(deps: PipelineDeps, day: string): Promise<number> {
  const closes = await deps.desk.closeDay(day);
  const differences = closes.flatMap((close) => close.differences);
  for (const difference of differences) {
    deps.logger.error({ day, ...difference }, "ledger and take do not agree");
    await deps.desk.noteForAdmins({
      action: "ledger.difference",
      summary: `The ledger of ${day} has ${formatMicros(difference.ledgerMicros)} for a take that says ${formatMicros(difference.takeMicros)}: ${difference.what}.`,
      data: { ...difference, day },
    });
  }
  return differences.length;
}
