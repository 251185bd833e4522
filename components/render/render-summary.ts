import { currentTake, shotStatus } from "@/components/board/shot-status";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

/** "7 of 12 shots, $0.00 of $6.00", and every kind of trouble in one line: never only the first. */
export function renderSummary(job: JobView): { sentence: string; trouble: string; share: number } {
  const codes = job.plan?.shots.map((shot) => shot.code) ?? [];
  const done = codes.filter((code) => currentTake(job.takes, code)?.state === "succeeded").length;
  const cap = job.capMicros === null ? "no cap approved" : formatMicros(job.capMicros);
  const statuses = codes.map((code) => shotStatus(job, code));
  const count = (status: string) => statuses.filter((candidate) => candidate === status).length;
  const trouble = [
    count("Render failed") > 0 && `${formatCount(count("Render failed"), "shot")} failed`,
    count("Unknown at provider") > 0 && `${formatCount(count("Unknown at provider"), "shot")} unknown at the provider`,
    count("QA failed") > 0 && `${formatCount(count("QA failed"), "shot")} failed the checks`,
  ].filter(Boolean);
  return {
    sentence: `${done} of ${formatCount(codes.length, "shot")}, ${formatMicros(job.spentMicros)} of ${cap}`,
    trouble: trouble.length > 0 ? `${trouble.join(", ")}.` : "",
    share: codes.length === 0 ? 0 : done / codes.length,
  };
}
