import { describe, expect, it } from "vitest";
import { quoteState } from "@/components/quote/quote-state";
import type { JobView } from "@/lib/domain/job-view";

type Job = Parameters<typeof quoteState>[0];

const job = (quote: { planVersion: number; planDigest: string } | null, status: Job["status"] = "waiting"): Job => ({
  plan: { version: 2, digest: "digest-2" } as NonNullable<JobView["plan"]>,
  quote: quote as JobView["quote"],
  status,
});

describe("quoteState", () => {
  it("lets only a quote for the plan as it is now be approved", () => {
    expect(quoteState(job({ planVersion: 2, planDigest: "digest-2" })).kind).toBe("current");
    expect(quoteState(job({ planVersion: 1, planDigest: "digest-1" })).kind).toBe("stale");
    expect(quoteState(job({ planVersion: 2, planDigest: "digest-1" })).kind).toBe("stale");
  });

  it("says whether a price is coming or not", () => {
    expect(quoteState(job(null, "running"))).toMatchObject({
      kind: "none",
      sentence: expect.stringContaining("as soon as"),
    });
    expect(quoteState(job(null, "failed"))).toMatchObject({
      kind: "none",
      sentence: expect.stringContaining("stopped"),
    });
  });
});
