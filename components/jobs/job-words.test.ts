import { describe, expect, it } from "vitest";
import type { JobPlace } from "@/components/jobs/job-steps";
import { jobWords } from "@/components/jobs/job-words";
import { GATES } from "@/lib/domain/gate";

const place = (overrides: Partial<JobPlace> = {}): JobPlace => ({
  stage: "FINANCIAL",
  status: "running",
  waitingAt: null,
  failedStage: null,
  ...overrides,
});

describe("jobWords", () => {
  it.each(GATES.filter((gate) => gate !== "provider"))(
    "says what a job waits for and on whom at the %s gate",
    (gate) => {
      const words = jobWords(place({ status: "waiting", waitingAt: gate }));
      expect(words.sentence).toMatch(/^Waits for (an approver|a person) to /);
      expect(words.kind).toBe(gate === "retake" ? "changes" : "waiting");
    },
  );

  it("never makes a job on hold look like a decision that somebody owes", () => {
    const words = jobWords(place({ stage: "RENDER", status: "waiting", waitingAt: "provider" }));
    expect(words).toMatchObject({ kind: "held", word: "On hold" });
    expect(words.sentence).toContain("Nothing is sent or paid");
  });

  it("says that a stopped job can be resumed", () => {
    const words = jobWords(place({ stage: "ERROR", status: "failed", failedStage: "RENDER" }));
    expect(words).toMatchObject({ kind: "stopped", word: "Stopped" });
    expect(words.sentence).toContain("resume");
  });

  it("never calls a cancelled job moving, wherever it stood", () => {
    expect(jobWords(place({ stage: "RENDER", status: "cancelled" })).kind).toBe("cancelled");
  });

  it("calls only a delivered film final", () => {
    expect(jobWords(place({ stage: "COMPLETE", status: "complete" })).kind).toBe("final");
    expect(jobWords(place({ stage: "FINALIZE" })).kind).toBe("moving");
  });
});
