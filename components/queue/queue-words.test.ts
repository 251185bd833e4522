import { describe, expect, it } from "vitest";
import { byJob, canSendFirst, queueStatus, queueSummary } from "@/components/queue/queue-words";
import type { QueueItem } from "@/lib/domain/queue";
import { LIVE_TAKE_STATES, type TakeState } from "@/lib/domain/take";

function item(jobId: string, state: TakeState): QueueItem {
  return {
    ...{ id: `${jobId}-${state}`, jobId, jobTitle: `Film ${jobId}`, jobStatus: "running", producerName: "Paula" },
    ...{ route: "api", stoppedBy: null, pausedBy: null, attempt: 1, mayPause: true },
    ...{ code: "SC01-SH010", number: 1, backend: "runway", model: "gen4.5", state, progress: 0, mayCancel: true },
    ...{ failure: null, failureKind: null, advice: null, providerJobId: null, chargeSource: null, spendClass: null },
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

  it("offer to put a job first only where queued takes of a job that one may change stand before its own", () => {
    const foreign = { ...item("f", "reserved"), mayCancel: false };
    const firstOf = (...items: QueueItem[]) => {
      const jobs = byJob(items);
      return jobs.filter((job) => canSendFirst(job, jobs)).map((job) => job.jobId);
    };
    expect(firstOf(item("a", "reserved"), item("b", "reserved"), item("c", "submitted"))).toEqual(["b"]);
    expect(firstOf(item("a", "submitted"), item("b", "reserved"))).toEqual([]);
    expect(firstOf(foreign, item("b", "reserved"))).toEqual([]);
    expect(firstOf(item("a", "reserved"), foreign)).toEqual([]);
  });

  it("keep a job's takes together, even when others came in between", () => {
    const jobs = byJob([item("a", "reserved"), item("b", "submitted"), item("a", "unknown")]);
    expect(jobs.map((job) => [job.jobTitle, job.takes.length])).toEqual([
      ["Film a", 2],
      ["Film b", 1],
    ]);
  });
});
