import { describe, expect, it } from "vitest";
import { policySchema } from "@/lib/domain/gate";
import { usd } from "@/lib/domain/money";
import { policyChanges, policyProblems } from "@/lib/domain/policies";

const policy = (change: Record<string, unknown> = {}) => policySchema.parse(change);

describe("policyProblems", () => {
  it("refuses a cost that passes by itself where two people would have to sign it", () => {
    const both = policy({ costAutoUpToMicros: usd(6), twoPersonAboveMicros: usd(5) });
    expect(policyProblems(both, []).map(({ field }) => field)).toEqual(["costAutoUpToMicros"]);
    expect(policyProblems(policy({ costAutoUpToMicros: usd(5), twoPersonAboveMicros: usd(5) }), [])).toEqual([]);
  });

  it("refuses a person who must sign and can't", () => {
    const needs = policy({ requiredReviewerIds: ["ada", "gone"] });
    expect(policyProblems(needs, ["ada"]).map(({ field }) => field)).toEqual(["requiredReviewerIds"]);
    expect(policyProblems(needs, ["ada", "gone"])).toEqual([]);
  });
});

describe("policyChanges", () => {
  it("names only what differs, with what it was and what it is", () => {
    const after = policy({ costAutoUpToMicros: usd(5), requiredReviewerIds: ["ada"] });
    expect(policyChanges(policy(), after, () => "Ada Admin")).toEqual([
      "cost by itself: never → up to $5.00",
      "must sign: nobody in particular → Ada Admin",
    ]);
    expect(policyChanges(policy(), policy(), String)).toEqual([]);
  });

  it("tells every setting apart", () => {
    const after = policy({
      ...{ storyboardAuto: "always", deliveryAutoAtScore: null, selfApproval: true, twoPersonAboveMicros: 0 },
    });
    expect(policyChanges(policy(), after, String)).toHaveLength(4);
  });
});
