import { type Evidence, MAX_EVIDENCE } from "@/lib/domain/qa/judgement";
import type { RawScores } from "@/lib/domain/qa/semantic-score";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";

const LONGEST_FINDING = 300;

/** One line of evidence for every technical check that a shot's file failed. A shot without a report has none. */
export function failedChecks(shots: readonly { code: string; report: TechnicalReport | null }[]): Evidence[] {
  return shots.flatMap(({ code, report }) =>
    (report?.checks ?? [])
      .filter(({ verdict }) => verdict === "fail")
      .map(({ label, measured, reason, atSeconds }) => ({
        code,
        atSeconds,
        finding: (reason || `${label}: ${measured}`).slice(0, LONGEST_FINDING),
      })),
  );
}

/** The same scores, with the failed checks told first where they count: they are why the technical score is capped. */
export function withFailedChecks(raw: RawScores, failed: readonly Evidence[]): RawScores {
  const technical = raw["technical-excellence"];
  const evidence = [...failed, ...technical.evidence].slice(0, MAX_EVIDENCE);
  return { ...raw, "technical-excellence": { ...technical, evidence } };
}
