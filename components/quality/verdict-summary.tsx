import type { TechnicalReport } from "@/lib/domain/qa/technical-report";
import { formatCount } from "@/lib/format";

/** Every file and what became of it in one sentence. */
export function VerdictSummary({ reports }: { reports: readonly TechnicalReport[] }) {
  const checks = reports.flatMap((report) => report.checks);
  const count = (verdict: string) => checks.filter((check) => check.verdict === verdict).length;
  const [failed, warned] = [count("fail"), count("warn")];
  return (
    <p className="text-muted tabular-nums">
      {formatCount(count("pass"), "check")} passed on {formatCount(reports.length, "file")}
      {failed > 0 && `, ${failed} failed`}
      {warned > 0 && `, ${formatCount(warned, "warning")}`}.
    </p>
  );
}
