import { describe, expect, it } from "vitest";
import { currentTake, shotStatus } from "@/components/board/shot-status";
import type { TakeView } from "@/lib/domain/job-view";
import { TAKE_STATES } from "@/lib/domain/take";

const CODE = "SC01-SH010";

const take = (overrides: Partial<TakeView> = {}): TakeView => ({
  id: "take_1",
  code: CODE,
  number: 1,
  backend: "animatic",
  state: "succeeded",
  progress: 1,
  failure: null,
  superseded: false,
  ceilingMicros: 0,
  actualMicros: 0,
  providerJobId: null,
  videoUrl: null,
  createdAt: "2026-01-01T00:00:00Z",
  settledAt: null,
  ...overrides,
});

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

  it("never calls a take with an unknown outcome failed", () => {
    expect(shotStatus(job({ takes: [take({ state: "unknown" })] }), CODE)).toBe("Unknown at provider");
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
