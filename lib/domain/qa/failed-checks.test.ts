import { describe, expect, it } from "vitest";
import { failedChecks, withFailedChecks } from "@/lib/domain/qa/failed-checks";
import { reportOf } from "@/lib/domain/qa/testing/report-of";

const CODE = "SC01-SH010";

describe("failedChecks", () => {
  it("tells failures and their moments, and neither warnings nor missing reports", () => {
    const report = reportOf(CODE, {
      duration: { verdict: "fail", reason: "It is 2 s short.", atSeconds: 4 },
      codec: { verdict: "fail", label: "Codec", measured: "mpeg4" },
      metadata: { verdict: "warn", reason: "It has no title." },
    });
    expect(
      failedChecks([
        { code: CODE, report },
        { code: "SC01-SH020", report: null },
      ]),
    ).toEqual([
      { code: CODE, atSeconds: null, finding: "Codec: mpeg4" },
      { code: CODE, atSeconds: 4, finding: "It is 2 s short." },
    ]);
  });

  it("are told first beside the technical score, and within the record's limit", () => {
    const line = { code: CODE, atSeconds: null, finding: "seen" };
    const part = { score: 8, evidence: Array.from({ length: 40 }, () => line) };
    const raw = {
      "visual-quality": part,
      "narrative-coherence": part,
      "technical-excellence": part,
      overall: part,
    };
    const failed = [{ code: CODE, atSeconds: null, finding: "Codec: mpeg4" }];
    const { evidence } = withFailedChecks(raw, failed)["technical-excellence"];
    expect([evidence.length, evidence[0]]).toEqual([40, failed[0]]);
    expect(withFailedChecks(raw, failed)["visual-quality"]).toBe(part);
  });
});
