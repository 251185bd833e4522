import { currentTake, isStopped } from "@/components/board/shot-status";
import type { HoldReason } from "@/lib/domain/hold-reasons";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros, sumMicros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

type Job = Pick<JobView, "plan" | "takes" | "quote" | "pausedBy">;

/** Whose doing a hold is, how it ends, and what the one button does; no provider is blamed for what a person stopped. */
export function holdWords(job: Job, reasons: readonly HoldReason[]): { title: string; next: string; action: string } {
  const stopped = stoppedTakes(job);
  if (stopped.length === 0) {
    return job.pausedBy === null
      ? { title: "On hold", next: "It goes on by itself as soon as nothing holds it", action: "Look again now" }
      : { title: "On hold", next: RESUMED, action: "Resume" };
  }
  const shots = formatCount(stopped.length, "shot");
  const isAllThatHolds = reasons.every(({ codes }) => codes.length > 0 && codes.every((code) => has(stopped, code)));
  const action = `Resume ${shots}${priceOf(job, stopped)}`;
  const title = isAllThatHolds ? `On hold: ${shots} ${stopped.length === 1 ? "was" : "were"} stopped` : "On hold";
  return { title, next: RESUMED, action };
}

const RESUMED = "It goes on when somebody resumes it";

function stoppedTakes({ plan, takes }: Job): JobView["takes"] {
  const current = (plan?.shots ?? []).flatMap(({ code }) => currentTake(takes, code) ?? []);
  return current.filter(isStopped);
}

function has(takes: JobView["takes"], code: string): boolean {
  return takes.some((take) => take.code === code);
}

/** What was approved for these shots is what they may cost once more. */
function priceOf({ quote }: Job, stopped: JobView["takes"]): string {
  const priceMicros = sumMicros(
    stopped.map(
      ({ code, ceilingMicros }) =>
        quote?.lines.find((line) => line.code === code)?.order?.amountMicros ?? ceilingMicros,
    ),
  );
  return priceMicros === 0 ? ", free" : `, up to ${formatMicros(priceMicros)}`;
}
