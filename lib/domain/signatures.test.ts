import { describe, expect, it } from "vitest";
import { policySchema } from "@/lib/domain/gate";
import { usd } from "@/lib/domain/money";
import { signatureRule, standingOf } from "@/lib/domain/signatures";

const policy = policySchema.parse({ twoPersonAboveMicros: usd(10) });

describe("signatureRule", () => {
  it("asks for two people only above the limit, not at it", () => {
    expect(signatureRule(policy, usd(10)).atLeast).toBe(1);
    expect(signatureRule(policy, usd(10) + 1).atLeast).toBe(2);
  });

  it("asks for one where no limit is set, and at gates without money", () => {
    expect(signatureRule(policySchema.parse({}), usd(1_000_000)).atLeast).toBe(1);
    expect(signatureRule(policy, null).atLeast).toBe(1);
  });

  it("takes a limit of nothing at its word: every cost that is not free needs two", () => {
    const strict = policySchema.parse({ twoPersonAboveMicros: 0 });
    expect(signatureRule(strict, 0).atLeast).toBe(1);
    expect(signatureRule(strict, 1).atLeast).toBe(2);
  });
});

describe("standingOf", () => {
  const two = { atLeast: 2, requiredIds: [] };

  it("opens with the second person", () => {
    expect(standingOf(two, [])).toMatchObject({ given: 0, needed: 2, isOpen: false });
    expect(standingOf(two, ["anton"])).toMatchObject({ given: 1, needed: 2, isOpen: false });
    expect(standingOf(two, ["anton", "ada"])).toMatchObject({ given: 2, needed: 2, isOpen: true });
  });

  it("counts the same person once", () => {
    expect(standingOf(two, ["anton", "anton"])).toMatchObject({ given: 1, needed: 2, isOpen: false });
  });

  it("stays shut without a person who must sign, however many others do", () => {
    const rule = { atLeast: 1, requiredIds: ["client"] };
    expect(standingOf(rule, ["anton", "ada"])).toEqual({
      given: 2,
      needed: 3,
      missingIds: ["client"],
      isOpen: false,
    });
    expect(standingOf(rule, ["client"])).toMatchObject({ given: 1, needed: 1, isOpen: true });
  });

  it("lets a person who must sign be one of the two", () => {
    const rule = { atLeast: 2, requiredIds: ["client"] };
    expect(standingOf(rule, ["client"])).toMatchObject({ given: 1, needed: 2, isOpen: false });
    expect(standingOf(rule, ["anton"])).toMatchObject({ given: 1, needed: 2, missingIds: ["client"] });
    expect(standingOf(rule, ["client", "anton"]).isOpen).toBe(true);
  });
});
