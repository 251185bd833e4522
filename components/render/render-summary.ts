import { currentTake, type ShotStatus, shotStatus } from "@/components/board/shot-status";
import { secondsLeft } from "@/components/render/time-left";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import { formatAbout, formatCount } from "@/lib/format";

const TROUBLE: readonly { status: ShotStatus; words: string }[] = [
  { status: "Render failed", words: "failed" },
  { status: "Unknown at provider", words: "unknown at the provider" },
  { status: "QA failed", words: "failed the checks" },
  { status: "Stopped", words: "stopped" },
  { status: "On hold", words: "on hold" },
];

/**
 * "7 of 12 shots, $2.10 of $6.00, about 4 min left", and every kind of trouble in one line: never only the first.
 * The time is left out where nobody can know it, and while the page has no clock (`nowMs` null).
 */
export function renderSummary(
  job: JobView,
  nowMs: number | null,
): { sentence: string; trouble: string; share: number } {
  const codes = job.plan?.shots.map((shot) => shot.code) ?? [];
  const done = codes.filter((code) => currentTake(job.takes, code)?.state === "succeeded").length;
  const cap = job.capMicros === null ? "no cap approved" : formatMicros(job.capMicros);
  const left = nowMs === null ? null : secondsLeft(job, nowMs);
  const time = left === null ? "" : `, ${formatAbout(left)} left`;
  const statuses = codes.map((code) => shotStatus(job, code));
  const trouble = TROUBLE.map(({ status, words }) => ({ words, count: count(statuses, status) }))
    .filter((kind) => kind.count > 0)
    .map((kind) => `${formatCount(kind.count, "shot")} ${kind.words}`);
  return {
    sentence: `${done} of ${formatCount(codes.length, "shot")}, ${formatMicros(job.spentMicros)} of ${cap}${time}`,
    trouble: trouble.length > 0 ? `${trouble.join(", ")}.` : "",
    share: codes.length === 0 ? 0 : done / codes.length,
  };
}

function count(statuses: readonly ShotStatus[], wanted: ShotStatus): number {
  return statuses.filter((status) => status === wanted).length;
}
