import {
  CHECK_IDS,
  type CheckId,
  type TechnicalCheck,
  type TechnicalReport,
  worstVerdict,
} from "@/lib/domain/qa/technical-report";

/** A technical report for tests: every check passes unless it says otherwise. */
export function reportOf(
  code: string,
  overrides: Partial<Record<CheckId, Partial<TechnicalCheck>>> = {},
): TechnicalReport {
  const checks = CHECK_IDS.map((id): TechnicalCheck => {
    const fine = {
      id,
      label: id,
      measured: "fine",
      limit: "fine",
      verdict: "pass" as const,
      reason: "",
      atSeconds: null,
    };
    return { ...fine, ...overrides[id] };
  });
  const verdict = worstVerdict(checks.map((check) => check.verdict));
  return { code, verdict, checks, measuredAt: "2026-03-01T12:00:00.000Z" };
}
