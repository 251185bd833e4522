import { describe, expect, it } from "vitest";
import { type JobPlace, stepsOf } from "@/components/jobs/job-steps";
import { STAGES } from "@/lib/domain/job";

const place = (overrides: Partial<JobPlace> = {}): JobPlace => ({
  stage: "RENDER",
  status: "running",
  waitingAt: null,
  failedStage: null,
  ...overrides,
});
const states = (job: JobPlace) => Object.fromEntries(stepsOf(job).map((step) => [step.id, step.state]));

describe("stepsOf", () => {
  it("shows every stage but COMPLETE at exactly one step", () => {
    for (const stage of STAGES.filter((name) => name !== "COMPLETE")) {
      expect(stepsOf(place({ stage })).filter((step) => step.state === "current")).toHaveLength(1);
    }
  });

  it("shows everything behind as done and everything ahead as to do", () => {
    expect(states(place())).toMatchObject({ brief: "done", cost: "done", render: "current", checks: "todo" });
  });

  it("shows a finished job as done all the way", () => {
    expect(new Set(Object.values(states(place({ stage: "COMPLETE", status: "complete" }))))).toEqual(new Set(["done"]));
  });

  it("shows a stopped job at the stage that failed, not at the beginning", () => {
    const stopped = place({ stage: "ERROR", status: "failed", failedStage: "QA_TECH" });
    expect(states(stopped)).toMatchObject({ render: "done", checks: "failed", review: "todo" });
  });

  it("shows that a gate waits for a person", () => {
    const waiting = place({ stage: "FINANCIAL", status: "waiting", waitingAt: "cost" });
    expect(states(waiting)).toMatchObject({ cost: "waiting" });
  });

  it("shows that a job on hold waits for nobody's decision", () => {
    const held = place({ status: "waiting", waitingAt: "provider" });
    expect(states(held)).toMatchObject({ cost: "done", render: "held", checks: "todo" });
  });
});
