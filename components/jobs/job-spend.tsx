import { ProgressBar } from "@/components/ui/progress-bar";
import type { JobSummary } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

type Spend = Pick<JobSummary, "spentMicros" | "quotedMicros" | "capMicros">;

/** What was spent of what was approved; before that the quote; before that nothing is known, and that is said. */
export function spendLine({ spentMicros, quotedMicros, capMicros }: Spend): string {
  if (capMicros === 0) return "free preview";
  if (capMicros !== null) return `${formatMicros(spentMicros)} of ${formatMicros(capMicros)}`;
  if (quotedMicros === null) return "no quote yet";
  return quotedMicros === 0 ? "free preview" : `quoted ${formatMicros(quotedMicros)}`;
}

/** A meter once there is a cap; its place is kept before. */
export function JobSpend({ job }: { job: Spend & { title: string } }) {
  const words = spendLine(job);
  return (
    <div className="flex w-28 shrink-0 flex-col items-end gap-1">
      <span className="whitespace-nowrap text-muted text-xs tabular-nums">{words}</span>
      {job.capMicros ? (
        <ProgressBar
          value={job.spentMicros / job.capMicros}
          label={`Spent on ${job.title}: ${words}`}
          tone="plain"
          className="w-full"
        />
      ) : (
        <span className="h-1" />
      )}
    </div>
  );
}
