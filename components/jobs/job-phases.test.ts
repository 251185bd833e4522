import { describe, expect, it } from "vitest";
import { PHASES, phaseOf, phasesOf } from "@/components/jobs/job-phases";
import { standingOf } from "@/components/jobs/job-standing";
import { GATES } from "@/lib/domain/gate";
import { STAGES } from "@/lib/domain/job";

const job = (overrides: Partial<Parameters<typeof standingOf>[0]> = {}) => ({
  stage: "FINANCIAL" as const,
  status: "running" as const,
  waitingAt: null,
  waitingReason: null,
  failedStage: null,
  shots: 12,
  shotsDone: 3,
  producerName: "Paula",
  ...overrides,
});

describe("phasesOf", () => {
  it.each(STAGES)("has one current phase at %s, those before it done and those after it to do", (stage) => {
    const states = phasesOf(job({ stage })).map(({ state }) => state);
    const here = states.indexOf("current");
    expect(states).toEqual(PHASES.map((_, index) => (index < here ? "done" : index > here ? "todo" : "current")));
  });

  it("has nothing left to do on a delivered film", () => {
    expect(phasesOf(job({ stage: "COMPLETE", status: "complete" })).every(({ state }) => state === "done")).toBe(true);
  });

  it("stands at what a gate is about, and a stopped job where it stopped", () => {
    expect(phaseOf(job({ stage: "QA_SEMANTIC", status: "waiting", waitingAt: "delivery" }))).toBe("Deliver");
    expect(phaseOf(job({ stage: "VISUAL", status: "waiting", waitingAt: "storyboard" }))).toBe("Board");
    expect(phaseOf(job({ stage: "ERROR", status: "failed", failedStage: "RENDER" }))).toBe("Render");
  });
});

describe("standingOf", () => {
  it.each(GATES.filter((gate) => gate !== "provider"))("says on whom a job waits at the %s gate", (waitingAt) => {
    expect(standingOf(job({ status: "waiting", waitingAt }))).toMatch(/ waits for (an approver|Paula)/);
  });

  it("says what holds a job, and how far its shots are", () => {
    const held = job({ stage: "RENDER", status: "waiting", waitingAt: "provider", waitingReason: "Runway is paused." });
    expect(standingOf(held)).toBe("Runway is paused.");
    expect(standingOf(job({ stage: "RENDER" }))).toBe("3 of 12 shots are rendered");
  });

  it("says who may resume a stopped job", () => {
    const stopped = job({ stage: "ERROR", status: "failed", failedStage: "CREATIVE" });
    expect(standingOf(stopped)).toBe("Script stopped; Paula or an admin can resume it");
  });
});
