import { randomUUID } from "node:crypto";
import type { QaCheckModel, QaReportModel } from "@/lib/db/generated/models";
import { type TechnicalReport, technicalReportSchema } from "@/lib/domain/qa/technical-report";

type Rows = { report: QaReportModel; checks: QaCheckModel[] };

export function reportRows(jobId: string, takeId: string | null, report: TechnicalReport): Rows {
  const id = `qa_${randomUUID()}`;
  const { code, verdict, measuredAt } = report;
  return {
    report: { id, jobId, takeId, code, verdict, measuredAt: new Date(measuredAt) },
    checks: report.checks.map(({ id: checkId, ...check }, position) => ({ reportId: id, checkId, position, ...check })),
  };
}

export function reportFrom(row: QaReportModel & { checks: QaCheckModel[] }): TechnicalReport {
  return technicalReportSchema.parse({
    code: row.code,
    verdict: row.verdict,
    measuredAt: row.measuredAt.toISOString(),
    checks: row.checks.toSorted((a, b) => a.position - b.position).map(checkFrom),
  });
}

function checkFrom({ checkId, label, measured, limit, verdict, reason, atSeconds }: QaCheckModel) {
  return { id: checkId, label, measured, limit, verdict, reason, atSeconds };
}
