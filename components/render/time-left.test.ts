import { describe, expect, it } from "vitest";
import { sampleTakeView } from "@/components/render/testing/sample-take-view";
import { secondsLeft } from "@/components/render/time-left";
import type { JobView, TakeView } from "@/lib/domain/job-view";

type Job = Parameters<typeof secondsLeft>[0];

const START = "2026-01-01T00:00:00.000Z";
const CODES = ["SC01-SH010", "SC01-SH020", "SC01-SH030", "SC01-SH040"];
const at = (seconds: number) => Date.parse(START) + 1000 * seconds;
const take = (index: number, fields: Partial<TakeView>) =>
  sampleTakeView({ id: `take_${index}`, code: CODES[index] ?? "", submittedAt: START, ...fields });

const job = (takes: TakeView[], overrides: Partial<Job> = {}): Job => ({
  stage: "RENDER",
  status: "running",
  quote: { renderSeconds: 400, lines: CODES.map((code) => ({ code })) } as unknown as JobView["quote"],
  takes,
  ...overrides,
});

describe("secondsLeft", () => {
  it("is what the quote expects, less what is finished and what the renderers report", () => {
    const takes = [take(0, { state: "succeeded" }), take(1, { progress: 0.5 })];
    expect(secondsLeft(job(takes), at(0))).toBe(250);
  });

  it("goes down while a provider reports no progress", () => {
    const takes = CODES.map((_, index) => take(index, {}));
    expect(secondsLeft(job(takes), at(100))).toBe(300);
  });

  it("is not known once a take is at it for longer than the whole film was expected to take", () => {
    expect(secondsLeft(job([take(0, {})]), at(401))).toBeNull();
  });

  it("is not known while an attempt is unknown or has failed, or nothing is under way", () => {
    for (const state of ["unknown", "failed", "rejected"] as const) {
      expect(secondsLeft(job([take(0, { progress: 0.5 }), take(1, { state })]), at(1))).toBeNull();
    }
    expect(secondsLeft(job([take(0, { state: "reserved" })]), at(1))).toBeNull();
  });

  it("is not known for a job that waits, has stopped, or does something else", () => {
    const takes = [take(0, { progress: 0.5 })];
    expect(secondsLeft(job(takes, { status: "waiting" }), at(1))).toBeNull();
    expect(secondsLeft(job(takes, { stage: "QA_TECH" }), at(1))).toBeNull();
  });
});
