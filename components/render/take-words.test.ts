import { describe, expect, it } from "vitest";
import { takeWords } from "@/components/render/take-words";
import { usd } from "@/lib/domain/money";
import { TAKE_STATES } from "@/lib/domain/take";

type Take = Parameters<typeof takeWords>[0];
const take = (overrides: Partial<Take> = {}): Take => ({
  state: "failed",
  actualMicros: null,
  ceilingMicros: usd(0.5),
  failure: "The provider refused the prompt.",
  superseded: false,
  ...overrides,
});

describe("takeWords", () => {
  it("says for every state whether it cost money", () => {
    for (const state of TAKE_STATES) expect(takeWords(take({ state })).charged).not.toBe("");
  });

  it("names a charge even when the take failed", () => {
    expect(takeWords(take({ actualMicros: usd(0.42) })).charged).toBe("$0.42 charged");
  });

  it("never suggests trying again while the outcome is unknown", () => {
    const words = takeWords(take({ state: "unknown", failure: null }));
    expect(words.charged).toBe("not known if charged, at most $0.50");
    expect(words.next).toContain("not sent again");
  });

  it("promises nothing for a take that another one has replaced", () => {
    expect(takeWords(take({ superseded: true })).next).toBe("");
  });

  it("calls a local take free", () => {
    expect(takeWords(take({ state: "submitted", ceilingMicros: 0 })).charged).toBe("free");
  });
});
