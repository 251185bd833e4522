import { describe, expect, it } from "vitest";
import type { BackendId } from "@/lib/domain/backend";
import type { Candidate } from "@/lib/domain/cost/candidate";
import { balancedOf, chooseBackend } from "@/lib/domain/cost/choose-backend";
import { usd } from "@/lib/domain/money";

const candidate = (backend: BackendId, expectedQuality: number, dollars: number, note = ""): Candidate => ({
  model: {
    backend,
    route: "api",
    model: backend,
    label: backend,
    expectedQuality,
    waitSeconds: 1,
    secondsPerClipSecond: 1,
    parallelTakes: 1,
    submissionsPerMinute: 10,
    renderLimitSeconds: 1200,
  },
  clips: [],
  interval: { p10Micros: usd(dollars), p50Micros: usd(dollars), p90Micros: usd(dollars) },
  intervalBasis: "prior",
  renderSeconds: 60,
  available: note === "",
  note,
});
const VEO = candidate("veo3", 9, 6);
const RUNWAY = candidate("runway", 8.5, 3);
const WAN = candidate("replicate", 7.4, 2);
const ALL = [WAN, VEO, RUNWAY];
const chosen = (budgetDollars: number, candidates = ALL) => {
  const choice = chooseBackend(candidates, usd(budgetDollars), []);
  return choice.kind === "chosen" ? choice.candidate.model.backend : choice.kind;
};

describe("chooseBackend", () => {
  it.each([
    [100, "veo3"],
    [12.01, "veo3"],
    [12, "runway"],
    [7.51, "runway"],
    [7.5, "replicate"],
    [1, "replicate"],
  ])("with a budget of $%f and a best that costs $6 takes %s", (budget, backend) => {
    expect(chosen(budget)).toBe(backend);
  });

  it("never takes one that is not available", () => {
    expect(chosen(100, [candidate("veo3", 9, 6, "needs a key"), RUNWAY, WAN])).toBe("runway");
  });

  it("previews when nothing can be used and says what each one needs", () => {
    const choice = chooseBackend([candidate("veo3", 9, 6, "needs a key")], usd(5), ["Runway sells no 1080p."]);
    expect(choice).toEqual({
      kind: "preview",
      reason:
        "No paid backend can be used now (veo3: needs a key; Runway sells no 1080p). The animatic previews timing, framing and captions for free.",
    });
  });

  it("gives the reason in words", () => {
    const choice = chooseBackend(ALL, usd(10), []);
    expect(choice.reason).toBe(
      "The best quality, veo3 at $6.00, uses 60 % of the budget of $10.00: runway is the best balance of price and quality that reaches the quality floor.",
    );
  });

  it("is not swayed by the order of the list", () => {
    for (const budget of [5, 10, 50]) expect(chosen(budget, ALL.toReversed())).toBe(chosen(budget));
  });
});

describe("balancedOf", () => {
  it("takes the better one of two that balance equally", () => {
    expect(balancedOf([WAN, VEO])?.model.backend).toBe("veo3");
  });

  it("knows no answer to nothing", () => {
    expect(balancedOf([])).toBeUndefined();
  });
});
