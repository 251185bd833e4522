import { describe, expect, it } from "vitest";
import { canStop, stoppedWords, stopWords } from "@/components/render/stop-words";
import { sampleTakeView } from "@/components/render/testing/sample-take-view";
import { usd } from "@/lib/domain/money";
import { TAKE_STATES } from "@/lib/domain/take";

const RUNWAY = { backend: "runway", route: "api", ceilingMicros: usd(0.42) } as const;
const ANIMATIC = { backend: "animatic", route: "local", ceilingMicros: 0 } as const;

describe("stopping a take", () => {
  it("is offered until it is over, once, and never while nobody knows what became of it", () => {
    expect(TAKE_STATES.filter((state) => canStop({ state, stoppedBy: null }))).toEqual([
      "reserved",
      "submitting",
      "submitted",
    ]);
    expect(canStop({ state: "submitted", stoppedBy: "Ada" })).toBe(false);
  });

  it("is called free before it is sent, whoever would make it, and where the studio draws it", () => {
    for (const take of [RUNWAY, ANIMATIC]) {
      expect(stopWords(sampleTakeView({ ...take, state: "reserved" }))).toContain(
        "not been sent, so stopping it is free",
      );
    }
    expect(stopWords(sampleTakeView(ANIMATIC))).toBe("It is drawn on this machine, so stopping it is free.");
  });

  it("is never called free once a provider has it: the most it can cost is said", () => {
    for (const state of ["submitting", "submitted"] as const) {
      expect(stopWords(sampleTakeView({ ...RUNWAY, state }))).toContain(
        "Runway is asked to stop. It may still be billed: up to $0.42.",
      );
    }
  });

  it("promises no stop at a provider that finishes what it has begun", () => {
    const vertex = sampleTakeView({ backend: "veo3", route: "vertex" });
    expect(stopWords(vertex)).toContain("Veo can't be asked to stop");
    expect(stoppedWords(vertex, "asked").title).toBe("Take 1 of SC01-SH010 is stopped here; Veo may finish it.");
    expect(stopWords({ ...vertex, route: "omni" })).toContain("Veo is asked to stop.");
  });

  it("says afterwards whether anything was charged, and what comes next", () => {
    const take = sampleTakeView(RUNWAY);
    expect(stoppedWords(take, "stopped")).toEqual({
      kind: "good",
      title: "Take 1 of SC01-SH010 is stopped, and nothing was charged.",
      detail: "The other shots are rendered. Then the job waits until somebody resumes it.",
    });
    const asked = stoppedWords(take, "asked");
    expect(asked.title).toBe("Runway is asked to stop take 1 of SC01-SH010.");
    expect(asked.detail).toContain("may still be billed: up to $0.42");
  });
});
