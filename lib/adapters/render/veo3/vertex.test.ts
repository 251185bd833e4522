import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { probeFile } from "@/lib/adapters/render/animatic/testing/probe-file";
import type { RenderRequest } from "@/lib/pipeline/ports";
import { clip } from "@/scripts/doubles/kit/clip";
import { googleError } from "@/scripts/doubles/vertex/google-error";
import { startVertexDouble, type VertexDouble } from "@/scripts/doubles/vertex/start-vertex-double";
import { SUBMIT_FAULTS } from "@/scripts/doubles/vertex/submit-faults";
import { veoRequest } from "./testing/veo-request";
import { createVertexBackend, type VertexConfig } from "./vertex";

const LONG_TIMEOUT_MS = 30_000;
const SHORT_TIMEOUT_MS = 400;
const call = () => ({ webhookUrl: null, signal: new AbortController().signal });

let vertex: VertexDouble;
let workDir: string;
beforeAll(async () => {
  // Made once, so that no request waits for it.
  await clip({ width: 1280, height: 720, fps: 24, seconds: 4, audio: false });
  vertex = await startVertexDouble();
  workDir = await mkdtemp(path.join(tmpdir(), "vertex-"));
});
afterEach(() => vertex.reset());
afterAll(async () => {
  await vertex.stop();
  await rm(workDir, { recursive: true, force: true });
});

const CONFIG: VertexConfig = {
  project: "film-project",
  location: "us-central1",
  baseUrl: null,
  outputBucket: "film-takes",
  bucket: {
    list: async (prefix) => vertex.store.list(prefix).map(({ key, bytes }) => ({ key, bytes: bytes.length })),
    download: async (key, toPath) => writeFile(toPath, vertex.store.get(key)?.bytes ?? Buffer.alloc(0)),
  },
  parallelTakes: 4,
  requestTimeoutMs: LONG_TIMEOUT_MS,
  authClient: { getRequestHeaders: async () => new Headers({ authorization: "Bearer test" }) },
  minPollMs: 1,
};

const backend = (overrides: Partial<VertexConfig> = {}) =>
  createVertexBackend({ ...CONFIG, baseUrl: vertex.origin, ...overrides });

async function submitted(request: RenderRequest = veoRequest(), veo = backend()): Promise<string> {
  const answer = await veo.submit(request, call());
  if (answer.kind !== "submitted") throw new Error(`Refused: ${answer.failure.message}`);
  return answer.providerJobId;
}

const failBy = (name: string) => vertex.faults.add({ call: "submit", fault: { kind: "own", name } });

describe("createVertexBackend: one paid request", () => {
  it.each(SUBMIT_FAULTS)("leaves once and is never sent again after $name", async ({ fault, kind, paid }) => {
    vertex.faults.add({ call: "submit", fault, times: 5 });
    const requestTimeoutMs = fault.kind === "hold" ? SHORT_TIMEOUT_MS : LONG_TIMEOUT_MS;
    const answer = await backend({ requestTimeoutMs }).submit(veoRequest(), call());
    expect(answer).toMatchObject({ kind: "refused", failure: { kind } });
    expect(vertex.count("submit")).toBe(1);
    expect(vertex.ledger.jobs).toHaveLength(paid);
  });

  it("says how long Google asks to wait", async () => {
    const json = googleError(429, "Quota exceeded.", [{ "@type": "RetryInfo", retryDelay: "42s" }]).json;
    vertex.faults.add({ call: "submit", fault: { kind: "status", status: 429, json } });
    vertex.faults.add({
      call: "submit",
      fault: { kind: "status", status: 429, headers: { "retry-after": "7" }, json },
    });
    const veo = backend();
    expect(await veo.submit(veoRequest(), call())).toMatchObject({ failure: { retryAfterMs: 42_000 } });
    expect(await veo.submit(veoRequest(), call())).toMatchObject({ failure: { retryAfterMs: 7000 } });
  });

  it("calls a model that the project does not have retired, and names no secret", async () => {
    const answer = await backend().submit(veoRequest({ order: { model: "veo-2.0-generate-001" } }), call());
    expect(answer).toMatchObject({ kind: "refused", failure: { kind: "model-retired" } });
    expect(JSON.stringify(answer)).not.toContain("Bearer");
  });

  it("sends nothing when signing in fails, when it hangs, and when the studio has stopped", async () => {
    const noKey = { getRequestHeaders: () => Promise.reject(new Error("no credentials")) };
    const hangs = { getRequestHeaders: () => new Promise<Headers>(() => undefined) };
    const refused = await backend({ authClient: noKey }).submit(veoRequest(), call());
    expect(refused).toMatchObject({ failure: { kind: "auth", message: expect.stringContaining("no credentials") } });
    const hanging = backend({ authClient: hangs, requestTimeoutMs: 50 });
    expect(await hanging.submit(veoRequest(), call())).toMatchObject({ failure: { kind: "auth" } });
    const stopped = { webhookUrl: null, signal: AbortSignal.abort() };
    expect(await backend().submit(veoRequest(), stopped)).toMatchObject({ failure: { kind: "overloaded" } });
    expect(vertex.count("submit")).toBe(0);
  });

  it("counts a request that is stopped while it is on its way as unknown", async () => {
    vertex.faults.add({ call: "submit", fault: { kind: "hold" } });
    const stop = new AbortController();
    const answer = backend().submit(veoRequest(), { webhookUrl: null, signal: stop.signal });
    await expect.poll(() => vertex.ledger.jobs.length).toBe(1);
    stop.abort();
    expect(await answer).toMatchObject({ kind: "refused", failure: { kind: "outcome-unknown" } });
  });
});

describe("createVertexBackend: the order", () => {
  it("is what is asked for, in a folder and with a label of the attempt", async () => {
    const order = { clipSeconds: 6, resolution: "1080p", aspectRatio: "9:16", audio: true } as const;
    const shot = { seed: 0xffffffff, negativePrompt: "text, logos", prompt: "A hiker on a ridge." };
    await submitted(veoRequest({ takeId: "Take_01HZX", order, shot }));
    expect(JSON.parse(vertex.requests[0]?.body ?? "")).toEqual({
      instances: [{ prompt: "A hiker on a ridge." }],
      parameters: {
        sampleCount: 1,
        storageUri: "gs://film-takes/attempts/Take_01HZX/",
        durationSeconds: 6,
        resolution: "1080p",
        aspectRatio: "9:16",
        generateAudio: true,
        seed: 0xffffffff,
        personGeneration: "allow_adult",
        negativePrompt: "text, logos",
      },
      labels: { attempt: "take_01hzx" },
    });
  });

  const { clipSeconds, resolutions, aspectRatios } = createVertexBackend(CONFIG).capabilities;
  const combinations = clipSeconds.flatMap((seconds) =>
    resolutions.flatMap((resolution) =>
      aspectRatios.flatMap((aspectRatio) =>
        [true, false].map((audio) => ({ clipSeconds: seconds, resolution, aspectRatio, audio })),
      ),
    ),
  );
  it.each(combinations)("is taken: $clipSeconds s, $resolution, $aspectRatio, sound $audio", async (order) => {
    await submitted(veoRequest({ order }));
    const [paid] = vertex.ledger.jobs;
    expect(paid?.billedMicros).toBe(order.clipSeconds * (order.audio ? 400_000 : 200_000));
  });

  it("outside of what Veo sells is refused and not charged", async () => {
    const answer = await backend().submit(veoRequest({ order: { clipSeconds: 5 } }), call());
    expect(answer).toMatchObject({ kind: "refused", failure: { kind: "rejected-input" } });
    expect(vertex.ledger.jobs).toEqual([]);
  });

  it("is shortened to what Veo reads of a prompt", async () => {
    await submitted(veoRequest({ shot: { prompt: "A long walk over the hills. ".repeat(200) } }));
    const { instances } = JSON.parse(vertex.requests[0]?.body ?? "");
    expect(instances[0].prompt).toMatch(/^(A long walk over the hills\. ?)+$/);
  });
});

describe("createVertexBackend: a job", () => {
  it("runs, ends, and is fetched as the video that was ordered, by another process too", async () => {
    const veo = backend();
    const jobId = await submitted(veoRequest(), veo);
    expect(await veo.poll(jobId, 0)).toEqual({ state: "running", done: 0 });
    const other = backend();
    expect(await other.poll(jobId, 5000)).toEqual({ state: "succeeded", charge: null });
    const [mine, theirs] = [path.join(workDir, "mine.mp4"), path.join(workDir, "theirs.mp4")];
    await veo.download(jobId, mine);
    await other.download(jobId, theirs);
    expect((await readFile(mine)).equals(await readFile(theirs))).toBe(true);
    const { video, packets } = await probeFile(mine);
    expect(video).toMatchObject({ codec_name: "h264", width: 1280, height: 720 });
    expect(packets).toBe(4 * 24);
    expect(vertex.count("submit")).toBe(1);
  });

  it("that never finishes stays running", async () => {
    failBy("never-finishes");
    const jobId = await submitted();
    expect(await backend().poll(jobId, 30)).toEqual({ state: "running", done: 0 });
  });

  it("whose video the safety filter keeps back is refused content, not to be tried again", async () => {
    failBy("content-rejected");
    const jobId = await submitted();
    expect(await backend().poll(jobId, 5000)).toMatchObject({
      state: "failed",
      retryable: false,
      charge: null,
      failure: { kind: "content-rejected", message: expect.stringContaining("not documented") },
    });
  });

  it("that breaks at Google may be tried again", async () => {
    failBy("fails");
    const jobId = await submitted();
    const progress = await backend().poll(jobId, 5000);
    expect(progress).toMatchObject({ state: "failed", retryable: true, failure: { kind: "job-failed", code: "13" } });
  });

  it("is lost when Google knows nothing of it, and only then", async () => {
    const jobId = await submitted();
    expect(await backend().poll(jobId.replace(/[^/]+$/, "unknown"), 0)).toEqual({ state: "lost" });
    const faults = [
      { fault: { kind: "drop" }, kind: "overloaded" },
      { fault: { kind: "body", contentType: "text/html", body: "<html>" }, kind: "overloaded" },
      { fault: { kind: "body", body: '{"done":"perhaps"}' }, kind: "overloaded" },
      { fault: { kind: "status", status: 503, json: googleError(503, "Unavailable.").json }, kind: "overloaded" },
      { fault: { kind: "status", status: 429, json: googleError(429, "Quota.").json }, kind: "rate-limited" },
      { fault: { kind: "status", status: 401, json: googleError(401, "Expired.").json }, kind: "auth" },
    ] as const;
    for (const { fault, kind } of faults) {
      vertex.faults.add({ call: "poll", fault });
      expect(await backend().poll(jobId, 0)).toMatchObject({ state: "unreachable", failure: { kind } });
    }
    expect(await backend().poll(jobId, 5000)).toMatchObject({ state: "succeeded" });
  });

  it("is given up to wait for when Google does not answer in time", async () => {
    const jobId = await submitted();
    vertex.faults.add({ call: "poll", fault: { kind: "hold" } });
    const progress = await backend({ requestTimeoutMs: SHORT_TIMEOUT_MS }).poll(jobId, 0);
    expect(progress).toMatchObject({ state: "unreachable" });
  });
});

describe("createVertexBackend: the finished file", () => {
  it.each([
    ["another bucket", "gs://elsewhere/attempts/take_01hzx/sample_0.mp4"],
    ["another folder", "gs://film-takes/uploads/secret.mp4"],
    ["another attempt's folder", "gs://film-takes/attempts/take_other/sample_0.mp4"],
    ["a way out of the folder", "gs://film-takes/attempts/take_01hzx/../../secret.mp4"],
    ["no bucket at all", "https://example.com/video.mp4"],
  ])("is not fetched from %s", async (_where, gcsUri) => {
    const fetched: string[] = [];
    const bucket = { list: async () => [], download: async (key: string) => void fetched.push(key) };
    const veo = backend({ bucket });
    const jobId = await submitted(veoRequest(), veo);
    const body = JSON.stringify({ name: jobId, done: true, response: { videos: [{ gcsUri }] } });
    vertex.faults.add({ call: "poll", fault: { kind: "body", body } });
    await expect(veo.download(jobId, path.join(workDir, "no.mp4"))).rejects.toMatchObject({ code: "provider_failed" });
    expect(fetched).toEqual([]);
  });

  it("is asked for in vain while there is none, while Google is away, and when the bucket breaks", async () => {
    const jobId = await submitted();
    const toPath = path.join(workDir, "not-yet.mp4");
    await expect(backend().download(jobId, toPath)).rejects.toMatchObject({ code: "provider_failed" });
    vertex.faults.add({ call: "poll", fault: { kind: "drop" } });
    await expect(backend().download(jobId, toPath)).rejects.toMatchObject({ code: "provider_failed" });
    const broken = { list: async () => [], download: () => Promise.reject(new Error("connection reset")) };
    await expect(backend({ bucket: broken }).download(jobId, toPath)).rejects.toMatchObject({
      code: "provider_failed",
      message: expect.stringContaining("connection reset"),
    });
  });
});

describe("createVertexBackend: an attempt whose answer was lost", () => {
  const lost = { takeId: "take_01hzx", request: veoRequest(), submittingAt: new Date() };

  it("is found in its folder as soon as its video is finished, and goes on as if nothing had happened", async () => {
    vertex.faults.add({ call: "submit", fault: { kind: "accept-then-drop" } });
    const veo = backend();
    await veo.submit(veoRequest({ takeId: "take_lost" }), call());
    const attempt = { ...lost, takeId: "take_lost" };
    expect(await veo.reconcile?.(attempt)).toMatchObject({
      kind: "cannot-tell",
      advice: expect.stringContaining("gs://film-takes/attempts/take_lost/"),
    });
    await vertex.finishJobs();
    const found = await veo.reconcile?.(attempt);
    if (found?.kind !== "found") throw new Error("The attempt was not found.");
    expect(found.providerJobId).toMatch(/^bucket:attempts\/take_lost\/.+\.mp4$/);
    expect(await veo.poll(found.providerJobId, 0)).toEqual({ state: "succeeded", charge: null });
    const toPath = path.join(workDir, "found.mp4");
    await veo.download(found.providerJobId, toPath);
    expect((await probeFile(toPath)).packets).toBe(4 * 24);
    expect(vertex.count("submit")).toBe(1);
    expect(vertex.ledger.jobs).toHaveLength(1);
  });

  it("can't be told about when the bucket can't be listed", async () => {
    const bucket = { list: () => Promise.reject(new Error("403")), download: async () => undefined };
    const answer = await backend({ bucket }).reconcile?.(lost);
    expect(answer).toMatchObject({ kind: "cannot-tell", advice: expect.stringContaining("could not be listed") });
  });
});
