import { readFile, stat } from "node:fs/promises";
import type { TaskRetrieveResponse } from "@runwayml/sdk/resources/tasks";
import { describe, expect, it } from "vitest";
import { createWorkDir } from "@/lib/adapters/media/testing/make-media";
import { orderedRequest, priceRow } from "@/lib/adapters/render/provider/testing/ordered-request";
import { setUpDouble } from "@/lib/adapters/render/provider/testing/set-up-double";
import type { RenderBackend } from "@/lib/pipeline/ports";
import { clip } from "@/scripts/doubles/kit/clip";
import { startRunwayDouble } from "@/scripts/doubles/runway/runway-double";
import { progressOf, taskSchema } from "./read-task";
import type { RunwayConfig } from "./runway";
import { runwayAt } from "./testing/runway-at";

/** What is fetched need not be large to show that it is fetched. */
const makeClip: typeof clip = (wish) => clip({ ...wish, width: 320, height: 180, seconds: 1 });
const double = setUpDouble(() => startRunwayDouble({ makeClip }));
const setUp = (config: Partial<RunwayConfig> = {}) => runwayAt(double().origin, config);
const fileIn = createWorkDir();
const gen45 = priceRow("runway/gen4.5/720p");
const request = orderedRequest(gen45, { clipSeconds: 2 });
const FULL_MICROS = request.order.amountMicros;
const UNKNOWN_TASK = "00000000-0000-4000-8000-000000000000";

async function started(backend: RenderBackend, fate?: string): Promise<string> {
  if (fate) double().faults.add({ call: "submit", fault: { kind: "own", name: fate } });
  const answer = await backend.submit(request, { webhookUrl: null, signal: new AbortController().signal });
  if (answer.kind !== "submitted") throw new Error(answer.failure.message);
  return answer.providerJobId;
}

async function finished(backend: RenderBackend, fate?: string): Promise<string> {
  const id = await started(backend, fate);
  await backend.poll(id, 0);
  await backend.poll(id, 0);
  return id;
}

const status = (code: number, headers: Record<string, string> = {}) =>
  ({ kind: "status", status: code, headers, json: { error: "no" } }) as const;

describe("progressOf", () => {
  const common = { id: UNKNOWN_TASK, createdAt: "2026-11-22T00:00:00.000Z" };
  const estimatedCost = { credits: 60 };
  const cost = { credits: 60 };
  const charge = { micros: 600_000, source: "provider" };

  it("understands every state that the SDK's types know", () => {
    const pending = { ...common, status: "PENDING", estimatedCost } satisfies TaskRetrieveResponse.Pending;
    const throttled = { ...common, status: "THROTTLED", estimatedCost } satisfies TaskRetrieveResponse.Throttled;
    const running = {
      ...common,
      status: "RUNNING",
      progress: 0.4,
      estimatedCost,
    } satisfies TaskRetrieveResponse.Running;
    const succeeded = {
      ...common,
      status: "SUCCEEDED",
      output: ["https://x/y.mp4"],
      cost,
    } satisfies TaskRetrieveResponse.Succeeded;
    const failed = { ...common, status: "FAILED", failure: "No.", cost } satisfies TaskRetrieveResponse.Failed;
    const cancelled = { ...common, status: "CANCELLED", cost } satisfies TaskRetrieveResponse.Cancelled;
    const read = (task: TaskRetrieveResponse) => progressOf(taskSchema.parse(task));
    expect(read(pending)).toEqual({ state: "running", done: 0 });
    expect(read(throttled)).toEqual({ state: "running", done: 0 });
    expect(read(running)).toEqual({ state: "running", done: 0.4 });
    expect(read(succeeded)).toEqual({ state: "succeeded", charge });
    expect(read(failed)).toMatchObject({ state: "failed", retryable: false, charge, failure: { kind: "job-failed" } });
    expect(read(cancelled)).toMatchObject({
      state: "failed",
      retryable: false,
      charge,
      failure: { code: "CANCELLED" },
    });
  });

  it("never takes a failed task without its cost for a free one", () => {
    expect(taskSchema.safeParse({ ...common, status: "FAILED", failure: "No." }).success).toBe(false);
    expect(taskSchema.safeParse({ ...common, status: "CANCELLED" }).success).toBe(false);
  });
});

describe("a task at Runway", () => {
  it("runs, and then succeeds with what Runway charged", async () => {
    const backend = setUp();
    const id = await started(backend);
    expect(await backend.poll(id, 0)).toEqual({ state: "running", done: 0.5 });
    expect(await backend.poll(id, 0)).toEqual({
      state: "succeeded",
      charge: { micros: FULL_MICROS, source: "provider" },
    });
  });

  it("waits its turn when too many run at once", async () => {
    const backend = setUp();
    const id = await started(backend, "throttled-task");
    expect(await backend.poll(id, 0)).toEqual({ state: "running", done: 0 });
    expect((await backend.poll(id, 0)).state).toBe("succeeded");
  });

  it.each([
    ["content-rejected", "content-rejected", "SAFETY.OUTPUT.VIDEO", false, 0],
    ["input-rejected", "content-rejected", "SAFETY.INPUT.TEXT", false, FULL_MICROS],
    ["fails", "job-failed", "INTERNAL.BAD_OUTPUT.CODE01", true, 0],
    ["fails-charged", "job-failed", "INTERNAL", true, FULL_MICROS],
    ["third-party-fails", "job-failed", "THIRD_PARTY.UNAVAILABLE", true, 0],
    ["new-code", "job-failed", "SOMETHING.NEW", false, FULL_MICROS],
    ["cancelled", "job-failed", "CANCELLED", false, FULL_MICROS],
  ])("that ends as %s is failed with its code and its charge", async (fate, kind, code, retryable, micros) => {
    const backend = setUp();
    const id = await finished(backend, fate);
    const charge = { micros, source: "provider" };
    expect(await backend.poll(id, 0)).toMatchObject({ state: "failed", failure: { kind, code }, retryable, charge });
    expect(double().ledger.totalMicros()).toBe(micros);
  });

  it("is asked for once within the pause, however often the studio looks", async () => {
    const backend = setUp({ minPollMs: 60_000 });
    const id = await started(backend);
    for (let look = 0; look < 5; look += 1) await backend.poll(id, 0);
    expect(double().count("poll")).toBe(1);
  });

  it("that Runway does not know is lost", async () => {
    expect(await setUp().poll(UNKNOWN_TASK, 0)).toEqual({ state: "lost" });
  });

  it.each([
    ["auth", status(401)],
    ["rate-limited", status(429, { "retry-after": "3" })],
    ["overloaded", status(500)],
    ["overloaded", status(503)],
    ["overloaded", { kind: "drop" }],
    ["overloaded", { kind: "body", body: "<html>" }],
    ["overloaded", { kind: "body", body: '{"status":"DREAMING"}' }],
  ] as const)("is unreachable, asked once and not given up when the answer is %s", async (kind, fault) => {
    const backend = setUp();
    const id = await started(backend);
    double().faults.add({ call: "poll", fault });
    const retryAfterMs = kind === "rate-limited" ? 3000 : null;
    expect(await backend.poll(id, 0)).toMatchObject({ state: "unreachable", failure: { kind, retryAfterMs } });
    expect(double().count("poll")).toBe(1);
    expect((await backend.poll(id, 0)).state).not.toBe("unreachable");
  });
});

describe("a download from Runway", () => {
  it("brings the whole video, and again without paying again", async () => {
    const backend = setUp();
    const id = await finished(backend);
    await backend.download(id, fileIn("ok.mp4"));
    await backend.download(id, fileIn("again.mp4"));
    expect((await stat(fileIn("ok.mp4"))).size).toBeGreaterThan(10_000);
    expect(await readFile(fileIn("again.mp4"))).toEqual(await readFile(fileIn("ok.mp4")));
    expect(double().ledger.jobs).toHaveLength(1);
  });

  it("fetches a fresh link once when the first one has expired", async () => {
    const backend = setUp();
    const id = await started(backend, "expired-link");
    await backend.poll(id, 0);
    await backend.download(id, fileIn("fresh.mp4"));
    expect((await stat(fileIn("fresh.mp4"))).size).toBeGreaterThan(10_000);
    expect(double().count("download")).toBe(2);
  });

  it("gives up when the fresh link has expired too", async () => {
    const backend = setUp();
    const id = await finished(backend);
    double().faults.add({ call: "download", fault: status(403), times: 2 });
    await expect(backend.download(id, fileIn("gone.mp4"))).rejects.toMatchObject({
      code: "provider_failed",
      retryable: false,
    });
    expect(double().count("download")).toBe(2);
  });

  it("refuses what is no video, and says that a broken file may be fetched again", async () => {
    const backend = setUp();
    const wrong = await finished(backend, "wrong-type");
    await expect(backend.download(wrong, fileIn("wrong.mp4"))).rejects.toMatchObject({ code: "provider_failed" });
    const id = await finished(backend);
    double().faults.add({ call: "download", fault: { kind: "truncate", bytes: 5000 } });
    await expect(backend.download(id, fileIn("half.mp4"))).rejects.toMatchObject({
      code: "provider_failed",
      retryable: true,
    });
    await expect(stat(fileIn("half.mp4"))).rejects.toThrow("ENOENT");
  });

  it("is an error that may be tried again while Runway can't be asked, and a final one when the task is gone", async () => {
    const backend = setUp();
    const id = await finished(backend);
    double().faults.add({ call: "poll", fault: status(503) });
    await expect(backend.download(id, fileIn("busy.mp4"))).rejects.toMatchObject({
      code: "provider_failed",
      retryable: true,
    });
    const gone = backend.download(UNKNOWN_TASK, fileIn("lost.mp4"));
    await expect(gone).rejects.toMatchObject({ code: "provider_failed", retryable: false });
  });

  it("stays away from this machine's own network unless it is a trial", async () => {
    const backend = setUp({ allowLoopbackDownloads: false });
    const id = await finished(backend);
    await expect(backend.download(id, fileIn("refused.mp4"))).rejects.toMatchObject({
      code: "provider_failed",
      retryable: false,
    });
    expect(double().count("download")).toBe(0);
  });
});

describe("cancelling at Runway", () => {
  it("stops a task that runs, and the next look is a fresh one", async () => {
    const backend = setUp({ minPollMs: 60_000 });
    const id = await started(backend, "never-finishes");
    await backend.poll(id, 0);
    await backend.cancel(id);
    expect(await backend.poll(id, 0)).toMatchObject({ state: "failed", charge: { micros: 0 } });
    expect(double().count("cancel")).toBe(1);
  });

  it("never deletes a finished task, because its file was paid for", async () => {
    const backend = setUp();
    const id = await finished(backend);
    await backend.cancel(id);
    expect(double().count("cancel")).toBe(0);
    await backend.download(id, fileIn("kept.mp4"));
  });

  it("does nothing for a task that is gone, and says so when Runway can't be asked to stop", async () => {
    const backend = setUp();
    await backend.cancel(UNKNOWN_TASK);
    const id = await started(backend, "never-finishes");
    double().faults.add({ call: "cancel", fault: status(503) });
    await expect(backend.cancel(id)).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("an attempt at Runway whose answer was lost", () => {
  it("waits for a person, who is told where to look and for how much", async () => {
    const attempt = { takeId: "take_1", request, submittingAt: new Date("2026-11-22T12:34:56Z") };
    const answer = await setUp().reconcile?.(attempt);
    expect(answer?.kind).toBe("cannot-tell");
    expect(answer).toHaveProperty(
      "advice",
      expect.stringMatching(/dev\.runwayml\.com.*2026-11-22T12:34:56.*24 credits/),
    );
    expect(setUp().capabilities.reconciles).toBe("by a person");
    expect(double().requests).toHaveLength(0);
  });
});
