import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

type Job = Pick<JobView, "status" | "waitingAt" | "quote">;

/** Of a shot that no take stands for: what was quoted for it, that nothing is charged, and what happens next. */
export function untakenWords(job: Job, code: string): { quoted: string; next: string } {
  const order = job.quote?.lines.find((line) => line.code === code)?.order ?? null;
  const price = order && order.amountMicros > 0 ? `${formatMicros(order.amountMicros)} quoted, nothing charged` : null;
  const quoted = order ? `${BACKEND_NAMES[order.backend]} · ${price ?? "free"}` : "Nothing charged";
  return { quoted, next: nextOf(job) };
}

function nextOf({ status, waitingAt }: Job): string {
  switch (status) {
    case "running":
      return "It has no take yet; its turn comes by itself.";
    case "waiting":
      return waitingAt === "cost"
        ? "It is ordered when the price has been approved."
        : "It is ordered when the job goes on.";
    case "failed":
      return "It is ordered when somebody resumes the job.";
    case "cancelled":
      return "The job is cancelled, so it is never ordered.";
    case "complete":
      return "It has no take.";
  }
}
