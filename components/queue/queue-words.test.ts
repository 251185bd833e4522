import { describe, expect, it } from "vitest";
import { byJob, queueStatus, queueSummary } from "@/components/queue/queue-words";
import type { QueueItem } from "@/lib/domain/queue";
import { LIVE_TAKE_STATES, type TakeState } from "@/lib/domain/take";

function item(jobId: string, state: TakeState): QueueItem {
  return {
    ...{ id: `${jobId}-${state}`, jobId, jobTitle: `Film ${jobId}`, jobStatus: "running", producerName: "Paula" },
    route: "api",
    ...{ code: "SC01-SH010", number: 1, backend: "runway", model: "gen4.5", state, progress: 0, mayCancel: true },
    ...{ failure: null, failureKind: null, advice: null, providerJobId: null, chargeSource: null, spendClass: null },
    stoppedBy: null,
    ...{ ceilingMicros: 960_000, estimatedMicros: null, actualMicros: null, nextLookAt: null, settledAt: null },
    ...{ createdAt: "2026-05-01T12:00:00Z", submittingAt: null, submittedAt: null },
  };
}

describe("the queue's words", () => {
  it("say of every live state whether it waits, renders or is unknown", () => {
    expect(LIVE_TAKE_STATES.map((state) => queueStatus({ state }))).toEqual([
      "Queued",
      "Rendering",
      "Rendering",
      "Unknown at provider",
    ]);
  });

  it("count only what there is", () => {
    expect(queueSummary([item("a", "reserved"), item("b", "submitted"), item("a", "submitting")])).toBe(
      "2 rendering, 1 queued",
    );
    expect(queueSummary([])).toBe("");
  });

  it("keep a job's takes together, even when others came in between", () => {
    const jobs = byJob([item("a", "reserved"), item("b", "submitted"), item("a", "unknown")]);
    expect(jobs.map((job) => [job.jobTitle, job.takes.length])).toEqual([
      ["Film a", 2],
      ["Film b", 1],
    ]);
  });
});
