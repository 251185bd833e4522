import type { Phase } from "@/components/jobs/job-phases";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

type Job = Pick<JobView, "plan" | "quote" | "takes" | "reports" | "judgement" | "delivery">;

/** What a phase has come to, in two or three words: "12 shots", "7 of 12", "8.4 of 10". Empty while there is nothing. */
export function phaseCount(job: Job, phase: Phase): string {
  const shots = job.plan?.shots.length ?? 0;
  switch (phase) {
    case "Script":
      return job.plan ? formatCount(job.plan.scenes.length, "scene") : "";
    case "Board":
      return shots > 0 ? formatCount(shots, "shot") : "";
    case "Cost":
      return job.quote ? formatMicros(job.quote.interval.p50Micros) : "";
    case "Render":
      return job.takes.length > 0 ? `${shotsWithTake(job)} of ${shots}` : "";
    case "QA":
      return qaCount(job);
    default:
      return "";
  }
}

/** Shots that have a take which is neither replaced nor of an earlier board. */
function shotsWithTake({ takes }: Job): number {
  const kept = takes.filter((take) => take.state === "succeeded" && !take.superseded && !take.isOutdated);
  return new Set(kept.map((take) => take.code)).size;
}

/** Failed checks come before any score. */
function qaCount({ reports, judgement }: Job): string {
  const failed = reports.filter((report) => report.code !== null && report.verdict === "fail").length;
  if (failed > 0) return `${failed} failed`;
  return judgement ? `${judgement.average.toFixed(1)} of 10` : "";
}
