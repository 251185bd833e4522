import { describe, expect, it } from "vitest";
import { viewOf } from "@/components/jobs/job-views";
import type { JobView } from "@/lib/domain/job-view";

const permissions = (decide: boolean): JobView["permissions"] => ({
  ...{ decide, decideReason: "", edit: true, retake: true, resume: true, cancel: true, pause: true },
  settleUnknown: false,
});

const job = (overrides: Partial<Parameters<typeof viewOf>[1]> = {}): Parameters<typeof viewOf>[1] => ({
  stage: "VISUAL",
  status: "running",
  waitingAt: null,
  failedStage: null,
  delivery: null,
  permissions: permissions(false),
  ...overrides,
});

describe("viewOf", () => {
  it("keeps to the view that was asked for, wherever the job is", () => {
    expect(viewOf("history", job({ stage: "RENDER" }))).toBe("history");
  });

  it("follows the job when nothing, or nothing known, was asked for", () => {
    expect(viewOf(null, job())).toBe("board");
    expect(viewOf("nonsense", job({ stage: "RENDER" }))).toBe("render");
    expect(viewOf(null, job({ stage: "QA_TECH", waitingAt: "retake" }))).toBe("quality");
  });

  it("shows the film that a gate is about, and the price to whoever signs it", () => {
    expect(viewOf(null, job({ stage: "VISUAL", waitingAt: "storyboard" }))).toBe("animatic");
    const atCost = { stage: "FINANCIAL", waitingAt: "cost" } as const;
    expect(viewOf(null, job(atCost))).toBe("animatic");
    expect(viewOf(null, job({ ...atCost, permissions: permissions(true) }))).toBe("quote");
  });

  it("shows where a stopped job stopped", () => {
    expect(viewOf(null, job({ stage: "ERROR", status: "failed", failedStage: "RENDER" }))).toBe("render");
  });
});
