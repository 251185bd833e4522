import { describe, expect, it } from "vitest";
import { chargeWords } from "@/components/render/charge-words";
import { sampleTakeView } from "@/components/render/testing/sample-take-view";
import type { TakeView } from "@/lib/domain/job-view";
import { usd } from "@/lib/domain/money";

const words = (take: Partial<TakeView>) => chargeWords(sampleTakeView(take));
const paid = { state: "succeeded", actualMicros: usd(0.96), spendClass: "kept" } as const;

describe("chargeWords", () => {
  it("says whose figure a charge is", () => {
    expect(words({ ...paid, chargeSource: "provider" })).toBe("$0.96 charged, the provider's figure");
    expect(words({ ...paid, chargeSource: "list price" })).toBe("$0.96 charged, list price");
    expect(words({ ...paid, chargeSource: "Ada" })).toBe("$0.96 charged, as Ada found out");
  });

  it("never hides money behind a failure", () => {
    const lost = { state: "failed", actualMicros: usd(0.96), chargeSource: "provider", spendClass: "lost" } as const;
    expect(words(lost)).toBe("$0.96 charged, the provider's figure; paid without a usable result");
    expect(words({ ...lost, state: "rejected", spendClass: "moderated" })).toContain("$0.96 charged");
  });

  it("says not charged only of what has ended", () => {
    expect(words({ state: "failed", actualMicros: 0, chargeSource: "not charged" })).toBe("not charged");
    expect(words({ state: "failed", actualMicros: 0, chargeSource: "Ada" })).toBe("not charged, as Ada found out");
    for (const state of ["reserved", "submitting", "submitted"] as const) {
      expect(words({ state })).toBe("$0.96 reserved");
    }
  });

  it("mentions what the provider announced when it differs from what is reserved", () => {
    expect(words({ estimatedMicros: usd(0.9) })).toBe("$0.96 reserved, $0.90 announced by Veo");
    expect(words({ estimatedMicros: usd(0.96) })).toBe("$0.96 reserved");
  });

  it("calls only what can't cost anything free", () => {
    expect(words({ backend: "animatic", ceilingMicros: 0 })).toBe("free");
    expect(words({ state: "unknown" })).toBe("not known whether $0.96 was charged");
  });
});
