import { VerdictBadge } from "@/components/quality/verdict-badge";
import type { JobView } from "@/lib/domain/job-view";

/** What was measured on a shot's file, and how its picture scores. */
export function QualityTab({ job, code }: { job: JobView; code: string }) {
  const report = job.reports.find((candidate) => candidate.code === code);
  const scored = job.judgement?.shots.find((shot) => shot.code === code);
  if (!report && !scored) {
    return (
      <p className="text-muted">Nothing is measured yet. A shot is checked on its stored file once it is rendered.</p>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {scored && (
        <section aria-label="Score">
          <p className="font-medium tabular-nums">{scored.average.toFixed(1)} of 10</p>
          <ul className="mt-1 flex list-disc flex-col gap-1 pl-4 text-muted text-xs">
            {scored.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </section>
      )}
      {report && (
        <ul aria-label="Checks" className="flex flex-col divide-y">
          {report.checks.map((check) => (
            <li key={check.id} className="flex items-start justify-between gap-3 py-2">
              <div className="min-w-0">
                <p>{check.label}</p>
                <p className="text-muted text-xs wrap-anywhere">
                  {check.verdict === "pass" ? check.measured : `${check.measured}; ${check.reason}`}
                </p>
              </div>
              <VerdictBadge verdict={check.verdict} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
