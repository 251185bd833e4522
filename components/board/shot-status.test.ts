import { describe, expect, it } from "vitest";
import { currentTake, shotStatus } from "@/components/board/shot-status";
import { sampleTakeView } from "@/components/render/testing/sample-take-view";
import type { TakeView } from "@/lib/domain/job-view";
import { LIVE_TAKE_STATES, TAKE_STATES } from "@/lib/domain/take";

const CODE = "SC01-SH010";

const take = (overrides: Partial<TakeView> = {}): TakeView =>
  sampleTakeView({ code: CODE, state: "succeeded", progress: 1, ...overrides });

const job = (overrides: Partial<Parameters<typeof shotStatus>[0]> = {}): Parameters<typeof shotStatus>[0] => ({
  takes: [],
  reports: [],
  waitingAt: null,
  quote: null,
  capMicros: null,
  delivery: null,
  status: "running",
  ...overrides,
});

describe("currentTake", () => {
  it("is the newest take that nothing replaced", () => {
    const takes = [take({ number: 1 }), take({ number: 3, superseded: true }), take({ number: 2, id: "take_2" })];
    expect(currentTake(takes, CODE)?.id).toBe("take_2");
  });

  it("is no picture of the shot as it was before it was changed", () => {
    expect(currentTake([take({ isOutdated: true })], CODE)).toBeUndefined();
    expect(shotStatus(job({ takes: [take({ isOutdated: true })], waitingAt: "cost" }), CODE)).toBe("Awaiting approval");
  });

  it("is an attempt that may still cost money, whatever became of its shot", () => {
    for (const state of LIVE_TAKE_STATES) {
      expect(currentTake([take({ state, isOutdated: true })], CODE)?.state).toBe(state);
    }
  });
});

describe("shotStatus", () => {
  it("has a word for every state of a take", () => {
    for (const state of TAKE_STATES) expect(shotStatus(job({ takes: [take({ state })] }), CODE)).toBeTruthy();
  });

  it("follows the approvals while there is no take", () => {
    expect(shotStatus(job(), CODE)).toBe("Boarded");
    expect(shotStatus(job({ waitingAt: "cost" }), CODE)).toBe("Awaiting approval");
    expect(shotStatus(job({ capMicros: 0 }), CODE)).toBe("Approved");
  });

  it("says of a shot that a person stopped it, until the whole job is cancelled", () => {
    const stopped = { takes: [take({ state: "cancelled", stoppedBy: "Ada" })], capMicros: 1 };
    expect(shotStatus(job(stopped), CODE)).toBe("Stopped");
    expect(shotStatus(job({ ...stopped, waitingAt: "provider", status: "waiting" }), CODE)).toBe("Stopped");
    expect(shotStatus(job({ ...stopped, status: "cancelled" }), CODE)).toBe("Cancelled");
    expect(shotStatus(job({ takes: [take({ state: "cancelled" })], capMicros: 1 }), CODE)).toBe("Approved");
  });

  it("never calls a take with an unknown outcome failed", () => {
    expect(shotStatus(job({ takes: [take({ state: "unknown" })] }), CODE)).toBe("Unknown at provider");
  });

  it("blames no shot for a backend without credit, key or room", () => {
    const held = { takes: [take({ state: "rejected", failureKind: "no-credit" })], capMicros: 1 };
    expect(shotStatus(job({ ...held, waitingAt: "provider" }), CODE)).toBe("On hold");
    expect(shotStatus(job(held), CODE)).toBe("Approved");
    const refused = take({ state: "rejected", failureKind: "content-rejected" });
    expect(shotStatus(job({ takes: [refused], waitingAt: "provider" }), CODE)).toBe("Render failed");
  });

  it("shows failed checks of that shot only", () => {
    const reports = [{ code: "SC01-SH020", verdict: "fail" as const, checks: [], measuredAt: "" }];
    expect(shotStatus(job({ takes: [take()], reports }), CODE)).toBe("Rendered");
    expect(
      shotStatus(
        job({ takes: [take()], reports: [{ ...reports[0], code: CODE, verdict: "fail", checks: [], measuredAt: "" }] }),
        CODE,
      ),
    ).toBe("QA failed");
  });
});
