import { readFile, stat } from "node:fs/promises";
import type { Prediction as SdkPrediction } from "replicate";
import { describe, expect, it } from "vitest";
import { createWorkDir } from "@/lib/adapters/media/testing/make-media";
import { orderedRequest, priceRow } from "@/lib/adapters/render/provider/testing/ordered-request";
import { setUpDouble } from "@/lib/adapters/render/provider/testing/set-up-double";
import type { RenderBackend } from "@/lib/pipeline/ports";
import { clip } from "@/scripts/doubles/kit/clip";
import { startReplicateDouble } from "@/scripts/doubles/replicate/replicate-double";
import { predictionSchema, progressOf } from "./read-prediction";
import type { ReplicateConfig } from "./replicate";
import { replicateAt } from "./testing/replicate-at";

/** What is fetched need not be large to show that it is fetched. */
const makeClip: typeof clip = (wish) => clip({ ...wish, width: 320, height: 180, seconds: 1 });
const double = setUpDouble(() => startReplicateDouble({ makeClip }));
const setUp = (config: Partial<ReplicateConfig> = {}) => replicateAt(double().baseUrl, config);
const fileIn = createWorkDir();
const request = orderedRequest(priceRow("replicate/wan-2.5-t2v/720p"), { clipSeconds: 5 });

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
  ({ kind: "status", status: code, headers, json: { detail: "no" } }) as const;

describe("progressOf", () => {
  const common = {
    id: "gm3q",
    model: "wan-video/wan-2.5-t2v",
    version: "hidden",
    input: { prompt: "A ridge.", size: "1920*1080", duration: 10 },
    source: "api",
    data_removed: false,
    created_at: "2026-11-22T00:00:00.000Z",
    urls: { get: "https://x", cancel: "https://x" },
  } as const;
  const read = (prediction: SdkPrediction) => progressOf(predictionSchema.parse(prediction));
  const charge = { source: "as ordered" };

  it("understands every status that the SDK's types know", () => {
    const running = { state: "running", done: 0 };
    const aborted = { state: "failed", retryable: true, charge: null, failure: { code: "aborted" } };
    const canceled = { state: "failed", retryable: false, charge, failure: { code: "canceled" } };
    expect(read({ ...common, status: "starting" } satisfies SdkPrediction)).toEqual(running);
    expect(read({ ...common, status: "processing" } satisfies SdkPrediction)).toEqual(running);
    expect(read({ ...common, status: "succeeded", output: "https://x/y.mp4" })).toEqual({
      state: "succeeded",
      charge: null,
    });
    expect(read({ ...common, status: "succeeded", output: ["https://x/y.mp4"] }).state).toBe("succeeded");
    expect(read({ ...common, status: "aborted" } satisfies SdkPrediction)).toMatchObject(aborted);
    expect(read({ ...common, status: "canceled" } satisfies SdkPrediction)).toMatchObject(canceled);
    expect(read({ ...common, status: "failed", error: "boom" })).toMatchObject({
      ...{ state: "failed", retryable: true, charge: null, failure: { kind: "job-failed" } },
    });
  });

  it("never takes a prediction whose input is gone for one that cost nothing", () => {
    const gone = { ...common, input: {}, data_removed: true, output: null };
    expect(read({ ...gone, status: "canceled" })).toMatchObject({ state: "failed", charge });
    expect(read({ ...gone, status: "succeeded" })).toMatchObject({
      state: "failed",
      charge,
      failure: { kind: "expired" },
    });
  });
});

describe("a prediction at Replicate", () => {
  it("runs, and then succeeds at the ordered price", async () => {
    const backend = setUp();
    const id = await started(backend);
    expect(await backend.poll(id, 0)).toEqual({ state: "running", done: 0 });
    expect(await backend.poll(id, 0)).toEqual({ state: "succeeded", charge: null });
    expect(double().ledger.totalMicros()).toBe(request.order.amountMicros);
  });

  it.each([
    ["content-rejected", "content-rejected", "E005", false],
    ["fails", "job-failed", null, true],
    ["aborted", "job-failed", "aborted", true],
  ])("that ends as %s is failed, unpaid, with what Replicate says", async (fate, kind, code, retryable) => {
    const backend = setUp();
    const id = await finished(backend, fate);
    const progress = await backend.poll(id, 0);
    expect(progress).toMatchObject({ state: "failed", failure: { kind, code }, retryable, charge: null });
    expect(double().ledger.totalMicros()).toBe(0);
  });

  it("is asked for once within the pause, however often the studio looks", async () => {
    const backend = setUp({ minPollMs: 60_000 });
    const id = await started(backend);
    for (let look = 0; look < 5; look += 1) await backend.poll(id, 0);
    expect(double().count("poll")).toBe(1);
  });

  it("that Replicate does not know is lost", async () => {
    expect(await setUp().poll("unknown1", 0)).toEqual({ state: "lost" });
  });

  it.each([
    ["auth", status(401)],
    ["rate-limited", status(429, { "retry-after": "3" })],
    ["overloaded", status(500)],
    ["overloaded", status(503)],
    ["overloaded", { kind: "drop" }],
    ["overloaded", { kind: "body", body: "<html>" }],
    ["overloaded", { kind: "body", body: '{"status":"dreaming"}' }],
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

describe("a download from Replicate", () => {
  it("brings the whole video, and again without paying again", async () => {
    const backend = setUp();
    const id = await finished(backend);
    await backend.download(id, fileIn("ok.mp4"));
    await backend.download(id, fileIn("again.mp4"));
    expect((await stat(fileIn("ok.mp4"))).size).toBeGreaterThan(10_000);
    expect(await readFile(fileIn("again.mp4"))).toEqual(await readFile(fileIn("ok.mp4")));
    expect(double().ledger.jobs).toHaveLength(1);
  });

  it("fails for good when the hour is over, and the take is charged all the same", async () => {
    const backend = setUp();
    const id = await finished(backend);
    double().removeData(id);
    await expect(backend.download(id, fileIn("gone.mp4"))).rejects.toMatchObject({
      code: "provider_failed",
      retryable: false,
    });
    expect(await backend.poll(id, 0)).toMatchObject({
      state: "failed",
      failure: { kind: "expired" },
      charge: { source: "as ordered" },
    });
  });

  it("fails for good when the file goes while it is fetched", async () => {
    const backend = setUp();
    const id = await finished(backend, "expired-link");
    await expect(backend.download(id, fileIn("late.mp4"))).rejects.toMatchObject({
      code: "provider_failed",
      retryable: false,
    });
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

  it("is an error that may be tried again while Replicate can't be asked, and a final one when it knows nothing", async () => {
    const backend = setUp();
    const id = await finished(backend);
    double().faults.add({ call: "poll", fault: status(503) });
    await expect(backend.download(id, fileIn("busy.mp4"))).rejects.toMatchObject({
      code: "provider_failed",
      retryable: true,
    });
    const gone = backend.download("unknown1", fileIn("lost.mp4"));
    await expect(gone).rejects.toMatchObject({ code: "provider_failed", retryable: false });
  });
});

describe("cancelling at Replicate", () => {
  it("stops a prediction, which is charged by the list, and the next look is a fresh one", async () => {
    const backend = setUp({ minPollMs: 60_000 });
    const id = await started(backend, "never-finishes");
    await backend.poll(id, 0);
    await backend.cancel(id);
    const charge = { source: "as ordered" };
    expect(await backend.poll(id, 0)).toMatchObject({ state: "failed", retryable: false, charge });
    expect(double().ledger.totalMicros()).toBe(request.order.amountMicros);
    expect(double().count("cancel")).toBe(1);
  });

  it("does nothing for a prediction that is gone, and says so, once asked, when Replicate can't be asked to stop", async () => {
    const backend = setUp();
    await backend.cancel("unknown1");
    const id = await started(backend, "never-finishes");
    double().faults.add({ call: "cancel", fault: { kind: "drop" } });
    await expect(backend.cancel(id)).rejects.toMatchObject({ code: "unavailable" });
    expect(double().count("cancel")).toBe(2);
  });
});
