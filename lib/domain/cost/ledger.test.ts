import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SPEND_CLASSES, settlementMovements } from "@/lib/domain/cost/ledger";

const money = fc.integer({ min: 0, max: 100_000_000 });

describe("settling a take", () => {
  it("empties its reservation and books exactly the charge, whatever they are", () => {
    fc.assert(
      fc.property(money, money, fc.constantFrom(...SPEND_CLASSES), (ceiling, actual, spendClass) => {
        const movements = settlementMovements(ceiling, actual, spendClass);
        const sum = (side: "from" | "to", account: string) =>
          movements.filter((one) => one[side] === account).reduce((total, one) => total + one.amountMicros, 0);
        expect(sum("from", "reserved")).toBe(ceiling);
        expect(sum("to", `spent:${spendClass}`)).toBe(actual);
        expect(sum("to", "budget") - sum("from", "budget")).toBe(ceiling - actual);
      }),
    );
  });

  it("moves nothing for a free take", () => {
    expect(settlementMovements(0, 0, "kept")).toEqual([]);
  });
});
