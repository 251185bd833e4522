import type { JobView } from "@/lib/domain/job-view";

/** Codes of the shots whose files failed a blocking check, in the order of the cut. */
export function failedShots({ plan, reports }: Pick<JobView, "plan" | "reports">): string[] {
  const failed = new Set(reports.filter((report) => report.verdict === "fail").map((report) => report.code));
  return (plan?.shots ?? []).map((shot) => shot.code).filter((code) => failed.has(code));
}
