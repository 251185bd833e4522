import { describe, expect, it } from "vitest";
import { viewOf } from "@/components/jobs/job-views";

const job = (overrides: Partial<Parameters<typeof viewOf>[1]> = {}): Parameters<typeof viewOf>[1] => ({
  stage: "VISUAL",
  status: "running",
  waitingAt: null,
  failedStage: null,
  delivery: null,
  ...overrides,
});

describe("viewOf", () => {
  it("keeps to the view that was asked for, wherever the job is", () => {
    expect(viewOf("history", job({ stage: "RENDER" }))).toBe("history");
  });

  it("follows the job when nothing, or nothing known, was asked for", () => {
    expect(viewOf(null, job())).toBe("board");
    expect(viewOf("nonsense", job({ stage: "RENDER" }))).toBe("render");
    expect(viewOf(null, job({ stage: "FINANCIAL", waitingAt: "cost" }))).toBe("quote");
    expect(viewOf(null, job({ stage: "QA_TECH", waitingAt: "retake" }))).toBe("quality");
  });

  it("shows where a stopped job stopped", () => {
    expect(viewOf(null, job({ stage: "ERROR", status: "failed", failedStage: "RENDER" }))).toBe("render");
  });
});
