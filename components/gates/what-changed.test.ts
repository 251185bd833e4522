import { describe, expect, it } from "vitest";
import { whatChanged } from "@/components/gates/what-changed";
import type { Change, JobView } from "@/lib/domain/job-view";
import { usd } from "@/lib/domain/money";

const change = (overrides: Partial<Change> = {}): Change => ({
  changedCodes: [],
  addedCodes: [],
  removedCodes: [],
  deltaMicros: 0,
  sentences: ["A sentence."],
  ...overrides,
});

const quote = (spent: number, missing: number) =>
  ({
    spentMicros: usd(spent),
    lines: [
      { code: null, amountMicros: usd(spent) },
      { code: "SC01-SH010", amountMicros: usd(missing) },
    ],
  }) as unknown as JobView["quote"];

describe("whatChanged", () => {
  it("is nothing before a first approval", () => {
    expect(whatChanged({ changeSinceApproval: null, capMicros: null, quote: quote(0, 1) })).toBeNull();
  });

  it("tells a plan that has changed from a price that has", () => {
    const shots = whatChanged({
      changeSinceApproval: change({
        changedCodes: ["SC01-SH010", "SC01-SH020"],
        addedCodes: ["SC01-SH030"],
        sentences: ["2 shots changed, 1 added, +$1.10.", "The P90 rose."],
      }),
      capMicros: usd(9),
      quote: quote(0, 1),
    });
    expect(shots).toEqual({
      title: "2 shots changed, 1 added, +$1.10 — approve the difference",
      sentences: ["The P90 rose."],
      shots: [
        { what: "Changed", codes: ["SC01-SH010", "SC01-SH020"] },
        { what: "Added", codes: ["SC01-SH030"] },
      ],
    });
    const price = whatChanged({ changeSinceApproval: change(), capMicros: usd(9), quote: quote(0, 1) });
    expect(price).toEqual({
      title: "The price has changed since it was approved",
      sentences: ["A sentence."],
      shots: [],
    });
  });

  it("says in numbers when the approved cap does not hold what is still to be made", () => {
    const cap = "$6.00 was approved; $5.20 of it is paid, and one take of every missing shot costs $1.90.";
    const retake = whatChanged({ changeSinceApproval: change(), capMicros: usd(6), quote: quote(5.2, 1.9) });
    expect(retake).toMatchObject({ title: "The approved cap is too small by now", sentences: [cap] });
    const changeSinceApproval = change({ changedCodes: ["SC01-SH010"] });
    const edit = whatChanged({ changeSinceApproval, capMicros: usd(6), quote: quote(5.2, 1.9) });
    expect(edit?.sentences).toEqual([cap, "A sentence."]);
  });
});
