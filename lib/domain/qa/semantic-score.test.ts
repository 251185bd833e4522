import { describe, expect, it } from "vitest";
import { type FilmFacts, type RawScores, settleScores } from "@/lib/domain/qa/semantic-score";
import { cleanStatistics } from "@/lib/domain/qa/testing/plan-of-shots";

function raw(visual: number, narrative: number, technical: number, overall: number): RawScores {
  const evidence = [{ code: null, atSeconds: null, finding: "seen" }];
  return {
    "visual-quality": { score: visual, evidence },
    "narrative-coherence": { score: narrative, evidence },
    "technical-excellence": { score: technical, evidence },
    overall: { score: overall, evidence },
  };
}

function facts(overrides: Partial<FilmFacts> = {}): FilmFacts {
  const shots = [{ code: "SC01-SH010", statistics: cleanStatistics() }];
  return { shots, failedChecks: [], missingElements: [], critical: [], ...overrides };
}

function shot(overrides: Parameters<typeof cleanStatistics>[0]): FilmFacts {
  return facts({ shots: [{ code: "SC01-SH010", statistics: cleanStatistics({ seconds: 10, ...overrides }) }] });
}

const scoresOf = (settled: ReturnType<typeof settleScores>) => settled.scores.map(({ score }) => score);

describe("settleScores", () => {
  it("passes an average of exactly 7.0", () => {
    expect(settleScores(raw(7, 7, 7, 7), facts())).toMatchObject({ average: 7, outcome: "pass", critical: [] });
  });

  it("fails an average of 6.9", () => {
    expect(settleScores(raw(7, 6.8, 6.9, 6.9), facts())).toMatchObject({ average: 6.9, outcome: "fail" });
  });

  it("fails a dimension below 5.0, however good the rest is", () => {
    expect(settleScores(raw(9, 9, 4.9, 8), facts())).toMatchObject({ outcome: "fail" });
    expect(settleScores(raw(9, 9, 5, 8), facts())).toMatchObject({ outcome: "pass" });
  });

  it("keeps the overall score within one point of the mean of the others", () => {
    expect(scoresOf(settleScores(raw(6, 6, 6, 10), facts()))[3]).toBe(7);
    expect(scoresOf(settleScores(raw(8, 8, 8, 0), facts()))[3]).toBe(7);
    expect(scoresOf(settleScores(raw(8, 8, 8, 7.6), facts()))[3]).toBe(7.6);
  });

  it("leaves at most 4 for technical excellence after a failed check", () => {
    const settled = settleScores(raw(9, 9, 9, 9), facts({ failedChecks: ["The duration is wrong."] }));
    expect(scoresOf(settled)).toEqual([9, 9, 4, 8.3]);
    expect(settled.outcome).toBe("fail");
  });

  it("leaves at most 6 for the narrative when an element of the brief is missing", () => {
    expect(scoresOf(settleScores(raw(9, 9, 9, 9), facts({ missingElements: ["the dog"] })))[1]).toBe(6);
  });

  it.each([
    [
      "three seconds of stand-still",
      shot({ frozen: [{ startSeconds: 2, seconds: 3 }] }),
      /stands still for 3\.0 s from second 2\.0/,
    ],
    ["three seconds of black", shot({ black: [{ startSeconds: 2, seconds: 3 }] }), /black for 3\.0 s/],
    [
      "a short shot that never moves",
      shot({ seconds: 2.4, frozen: [{ startSeconds: 0, seconds: 2.2 }] }),
      /stands still/,
    ],
  ])("neither passes %s nor calls it good", (_, film, why) => {
    const settled = settleScores(raw(10, 10, 10, 10), film);
    expect(settled.outcome).toBe("fail");
    expect(scoresOf(settled)[0]).toBe(4);
    expect(settled.critical.join()).toMatch(why);
  });

  it.each([
    ["flashes", shot({ flashes: [{ startSeconds: 1, seconds: 2 }] })],
    ["a second of black", shot({ black: [{ startSeconds: 1, seconds: 1 }] })],
    ["half a short shot of black", shot({ seconds: 1.2, black: [{ startSeconds: 0, seconds: 0.6 }] })],
    ["what the judge calls critical", facts({ critical: ["A hand has seven fingers."] })],
  ])("never passes %s", (_, film) => {
    expect(settleScores(raw(10, 10, 10, 10), film).outcome).toBe("fail");
  });

  it("lets half a second of black at a fade pass", () => {
    expect(settleScores(raw(8, 8, 8, 8), shot({ black: [{ startSeconds: 9.4, seconds: 0.6 }] })).outcome).toBe("pass");
  });

  it("leaves a film with an unmeasured shot to a person", () => {
    const unmeasured = [{ code: "SC01-SH010", statistics: null }];
    expect(settleScores(raw(9, 9, 9, 9), facts({ shots: unmeasured })).outcome).toBe("needs-a-person");
    expect(settleScores(raw(9, 9, 9, 9), facts({ shots: [] })).outcome).toBe("needs-a-person");
  });
});
