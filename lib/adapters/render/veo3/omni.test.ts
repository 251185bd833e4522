import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { probeFile } from "@/lib/adapters/render/animatic/testing/probe-file";
import type { RenderRequest } from "@/lib/pipeline/ports";
import { clip } from "@/scripts/doubles/kit/clip";
import { type OmniDouble, startOmniDouble } from "@/scripts/doubles/omni/start-omni-double";
import { googleError } from "@/scripts/doubles/vertex/google-error";
import { SUBMIT_FAULTS } from "@/scripts/doubles/vertex/submit-faults";
import { createOmniBackend, type OmniConfig } from "./omni";
import { veoRequest } from "./testing/veo-request";

const LONG_TIMEOUT_MS = 30_000;
const SHORT_TIMEOUT_MS = 400;
const WEBHOOK_URL = "https://studio.example/api/webhooks/veo3";
const SECRET = `whsec_${Buffer.from("the studio's own secret").toString("base64")}`;
const ORDER = { model: "gemini-omni-1.1-flash", clipSeconds: 3, audio: true } as const;
const CONFIG: OmniConfig = {
  apiKey: "test-key",
  baseUrl: null,
  parallelTakes: 4,
  requestTimeoutMs: LONG_TIMEOUT_MS,
  download: { maxBytes: 50_000_000, timeoutMs: LONG_TIMEOUT_MS },
  webhookSecret: SECRET,
  allowLoopback: true,
  minPollMs: 1,
};

let omni: OmniDouble;
let workDir: string;
beforeAll(async () => {
  // Made once, so that no request waits for it.
  await clip({ width: 1280, height: 720, fps: 24, seconds: 3, audio: true });
  omni = await startOmniDouble();
  workDir = await mkdtemp(path.join(tmpdir(), "omni-"));
});
afterEach(() => omni.reset());
afterAll(async () => {
  await omni.stop();
  await rm(workDir, { recursive: true, force: true });
});

const call = () => ({ webhookUrl: WEBHOOK_URL, signal: new AbortController().signal });
const omniRequest = (takeId = "take_01hzx") => veoRequest({ takeId, order: ORDER });
const backend = (overrides: Partial<OmniConfig> = {}) =>
  createOmniBackend({ ...CONFIG, baseUrl: omni.origin, ...overrides });
const failBy = (name: string, at = "submit") => omni.faults.add({ call: at, fault: { kind: "own", name } });

async function submitted(request: RenderRequest = omniRequest(), omniBackend = backend()): Promise<string> {
  const answer = await omniBackend.submit(request, call());
  if (answer.kind !== "submitted") throw new Error(`Refused: ${answer.failure.message}`);
  return answer.providerJobId;
}

async function finishedJob(): Promise<string> {
  const jobId = await submitted();
  omni.finishJobs();
  return jobId;
}

describe("createOmniBackend: one paid request", () => {
  it.each(SUBMIT_FAULTS)("leaves once and is never sent again after $name", async ({ fault, kind, paid }) => {
    omni.faults.add({ call: "submit", fault, times: 5 });
    const requestTimeoutMs = fault.kind === "hold" ? SHORT_TIMEOUT_MS : LONG_TIMEOUT_MS;
    const answer = await backend({ requestTimeoutMs }).submit(omniRequest(), call());
    expect(answer).toMatchObject({ kind: "refused", failure: { kind } });
    expect(omni.count("submit")).toBe(1);
    expect(omni.ledger.jobs).toHaveLength(paid);
  });

  it("with a wrong key is refused as such, without a word of the key", async () => {
    const answer = await backend({ apiKey: "wrong-key" }).submit(omniRequest(), call());
    expect(answer).toMatchObject({ kind: "refused", failure: { kind: "auth" } });
    expect(JSON.stringify(answer)).not.toContain("wrong-key");
  });

  it("for a model that is not sold, or a length that is not, is refused and not charged", async () => {
    const unknown = veoRequest({ order: { ...ORDER, model: "gemini-omni-flash-preview" } });
    expect(await backend().submit(unknown, call())).toMatchObject({ failure: { kind: "model-retired" } });
    const tooLong = veoRequest({ order: { ...ORDER, clipSeconds: 12 } });
    expect(await backend().submit(tooLong, call())).toMatchObject({ failure: { kind: "rejected-input" } });
    expect(omni.ledger.jobs).toEqual([]);
  });
});

describe("createOmniBackend: the order", () => {
  it("is what is asked for, and carries the attempt's id", async () => {
    const order = { ...ORDER, clipSeconds: 6, aspectRatio: "9:16" } as const;
    const shot = { seed: 0xffffffff, negativePrompt: "text, logos", prompt: "A hiker on a ridge." };
    await submitted(veoRequest({ takeId: "Take_01HZX", order, shot }));
    expect(JSON.parse(omni.requests[0]?.body ?? "")).toEqual({
      model: "gemini-omni-1.1-flash",
      input: [{ type: "text", text: "A hiker on a ridge. Avoid: text, logos." }],
      background: true,
      store: true,
      labels: { attempt: "take_01hzx" },
      generation_config: { seed: 0x7fffffff },
      response_format: { type: "video", aspect_ratio: "9:16", duration: "6s", resolution: "720p", delivery: "uri" },
      webhook_config: { user_metadata: { attemptId: "Take_01HZX" } },
    });
    expect(omni.ledger.jobs[0]?.correlation).toBe("Take_01HZX");
  });

  it("carries nothing for a webhook when nobody listens", async () => {
    await backend().submit(omniRequest(), { ...call(), webhookUrl: null });
    expect(omni.requests[0]?.body).not.toContain("webhook_config");
  });

  it.each(createOmniBackend(CONFIG).capabilities.clipSeconds)("of %i seconds is taken", async (clipSeconds) => {
    await submitted(veoRequest({ order: { ...ORDER, clipSeconds } }));
    expect(omni.ledger.totalMicros()).toBe(clipSeconds * 101_360);
  });
});

describe("createOmniBackend: a job", () => {
  it("runs, ends with Google's own count of what it cost, and is the video that was ordered", async () => {
    const jobId = await submitted();
    expect(await backend().poll(jobId, 0)).toEqual({ state: "running", done: 0 });
    const progress = await backend().poll(jobId, 5000);
    expect(progress).toEqual({ state: "succeeded", charge: { micros: 304_080, source: "provider" } });
    expect(omni.ledger.totalMicros()).toBe(304_080);
    const toPath = path.join(workDir, "done.mp4");
    await backend().download(jobId, toPath);
    const { video, packets } = await probeFile(toPath);
    expect(video).toMatchObject({ codec_name: "h264", width: 1280, height: 720 });
    expect(packets).toBe(3 * 24);
  });

  it("that never finishes stays running", async () => {
    failBy("never-finishes");
    expect(await backend().poll(await submitted(), 30)).toEqual({ state: "running", done: 0 });
  });

  it.each([
    ["content-rejected", { retryable: false, failure: { kind: "content-rejected" } }],
    ["fails", { retryable: true, failure: { kind: "job-failed", code: "internal" } }],
  ])("that Google ends with %s says so, uncharged", async (name, outcome) => {
    failBy(name);
    const progress = await backend().poll(await submitted(), 5000);
    expect(progress).toMatchObject({ state: "failed", charge: null, ...outcome });
    expect(omni.ledger.totalMicros()).toBe(0);
  });

  it.each([
    ["queued", { state: "running" }],
    ["something-new", { state: "running" }],
    ["requires_action", { state: "failed", retryable: false, failure: { kind: "job-failed" } }],
    ["requires_continuation", { state: "failed", retryable: false, failure: { kind: "job-failed" } }],
    ["incomplete", { state: "failed", retryable: false, failure: { kind: "job-failed" } }],
    ["cancelled", { state: "failed", retryable: false, failure: { kind: "job-failed" } }],
    ["budget_exceeded", { state: "failed", retryable: false, failure: { kind: "no-credit" } }],
    ["completed", { state: "failed", failure: { kind: "job-failed" } }],
  ])("with the status %s and no video is understood", async (status, outcome) => {
    const jobId = await submitted();
    omni.faults.add({ call: "poll", fault: { kind: "body", body: JSON.stringify({ id: jobId, status }) } });
    expect(await backend().poll(jobId, 0)).toMatchObject(outcome);
  });

  it("is lost when Google knows nothing of it, and only then", async () => {
    expect(await backend().poll("v1_unknown", 0)).toEqual({ state: "lost" });
    const jobId = await submitted();
    const faults = [
      { fault: { kind: "drop" }, kind: "overloaded" },
      { fault: { kind: "body", contentType: "text/html", body: "<html>" }, kind: "overloaded" },
      { fault: { kind: "status", status: 503, json: googleError(503, "Unavailable.").json }, kind: "overloaded" },
      { fault: { kind: "status", status: 429, json: googleError(429, "Quota.").json }, kind: "rate-limited" },
      { fault: { kind: "status", status: 403, json: googleError(403, "Denied.").json }, kind: "auth" },
    ] as const;
    for (const { fault, kind } of faults) {
      omni.faults.add({ call: "poll", fault });
      expect(await backend().poll(jobId, 0)).toMatchObject({ state: "unreachable", failure: { kind } });
    }
    expect(omni.count("poll")).toBe(1 + faults.length);
  });

  it("is stopped at Google, once, and stopping it again is harmless", async () => {
    const jobId = await submitted();
    await backend().cancel(jobId);
    await backend().cancel(jobId);
    await backend().cancel("v1_unknown");
    expect(await backend().poll(jobId, 0)).toMatchObject({ state: "failed", charge: null });
    expect(omni.ledger.totalMicros()).toBe(0);
    omni.faults.add({ call: "cancel", fault: { kind: "drop" } });
    await expect(backend().cancel(jobId)).rejects.toMatchObject({ code: "provider_failed" });
  });
});

describe("createOmniBackend: the finished file", () => {
  it("is asked for again, once, when its link no longer works", async () => {
    const jobId = await finishedJob();
    failBy("expired-link", "download");
    await backend().download(jobId, path.join(workDir, "fresh.mp4"));
    expect([omni.count("poll"), omni.count("download")]).toEqual([2, 2]);
    failBy("expired-link", "download");
    failBy("expired-link", "download");
    const never = backend().download(jobId, path.join(workDir, "never.mp4"));
    await expect(never).rejects.toMatchObject({ code: "provider_failed" });
    expect([omni.count("poll"), omni.count("download")]).toEqual([4, 4]);
  });

  it("is never half a file, a page, or too large, and nothing of it stays", async () => {
    const jobId = await finishedJob();
    const before = await readdir(workDir);
    const toPath = path.join(workDir, "broken.mp4");
    omni.faults.add({ call: "download", fault: { kind: "truncate", bytes: 5000 } });
    await expect(backend().download(jobId, toPath)).rejects.toMatchObject({ code: "provider_failed" });
    failBy("wrong-type", "download");
    await expect(backend().download(jobId, toPath)).rejects.toMatchObject({ code: "provider_failed" });
    const small = { download: { maxBytes: 1000, timeoutMs: LONG_TIMEOUT_MS } };
    await expect(backend(small).download(jobId, toPath)).rejects.toMatchObject({ code: "provider_failed" });
    expect(await readdir(workDir)).toEqual(before);
  });

  it("is fetched from Google only, and from this machine only when that is set up", async () => {
    const jobId = await finishedJob();
    const toPath = path.join(workDir, "elsewhere.mp4");
    const refused = backend({ allowLoopback: false }).download(jobId, toPath);
    await expect(refused).rejects.toMatchObject({ code: "provider_failed" });
    const content = [{ type: "video", uri: "https://example.com/video.mp4" }];
    const body = JSON.stringify({ id: jobId, status: "completed", steps: [{ type: "model_output", content }] });
    omni.faults.add({ call: "poll", fault: { kind: "body", body } });
    await expect(backend().download(jobId, toPath)).rejects.toThrow(/example\.com/);
    expect(omni.count("download")).toBe(0);
  });

  it("is asked for in vain while there is none", async () => {
    const download = backend().download(await submitted(), path.join(workDir, "none.mp4"));
    await expect(download).rejects.toMatchObject({ code: "provider_failed" });
  });
});

describe("createOmniBackend: an attempt whose answer was lost", () => {
  it("can't be looked for, so a person is told where to look", async () => {
    const lost = { takeId: "take_01hzx", request: omniRequest(), submittingAt: new Date() };
    const answer = await backend().reconcile?.(lost);
    expect(answer).toMatchObject({ kind: "cannot-tell", advice: expect.stringContaining("attempt=take_01hzx") });
    expect(omni.requests).toEqual([]);
  });

  it("is waited for by webhook, or by a person when Google does not call", () => {
    expect(createOmniBackend(CONFIG).capabilities.reconciles).toBe("by webhook");
    expect(createOmniBackend({ ...CONFIG, webhookSecret: null }).capabilities.reconciles).toBe("by a person");
  });
});
