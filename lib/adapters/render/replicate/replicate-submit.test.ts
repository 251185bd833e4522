import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { orderedRequest, priceFor, priceRow, pricesOf } from "@/lib/adapters/render/provider/testing/ordered-request";
import { setUpDouble } from "@/lib/adapters/render/provider/testing/set-up-double";
import { startOneShotServer } from "@/lib/adapters/render/provider/testing/start-one-shot-server";
import { ORDER_ASPECT_RATIOS } from "@/lib/domain/cost/render-order";
import type { ProviderFailure } from "@/lib/domain/provider-failure";
import type { RenderBackend, RenderRequest, SubmitAnswer } from "@/lib/pipeline/ports";
import type { PlannedFault } from "@/scripts/doubles/kit/faults";
import { startReplicateDouble } from "@/scripts/doubles/replicate/replicate-double";
import { predictionRequestOf } from "./model-inputs";
import type { ReplicateConfig } from "./replicate";
import { replicateAt } from "./testing/replicate-at";

const double = setUpDouble(() => startReplicateDouble());
const setUp = (config: Partial<ReplicateConfig> = {}) => replicateAt(double().baseUrl, config);
const wan = priceRow("replicate/wan-2.5-t2v/720p");
const request = orderedRequest(wan, { clipSeconds: 5 });

function submit(backend: RenderBackend, what: RenderRequest, webhookUrl: string | null = null) {
  return backend.submit(what, { webhookUrl, signal: new AbortController().signal });
}

function failureOf(answer: SubmitAnswer): ProviderFailure {
  if (answer.kind === "refused") return answer.failure;
  throw new Error("The request was accepted.");
}

const status = (code: number, json: unknown = { detail: "no" }, headers: Record<string, string> = {}) =>
  ({ kind: "status", status: code, headers, json }) as const;
const body = (text: string, contentType = "application/json") => ({ kind: "body", body: text, contentType }) as const;

describe("a submission to Replicate", () => {
  it("is accepted, and names the attempt in its webhook address", async () => {
    const answer = await submit(setUp(), request, "https://studio.example/api/webhooks/replicate?attempt=take_1");
    const [job] = double().ledger.jobs;
    expect(answer).toEqual({ kind: "submitted", providerJobId: job?.providerJobId, estimatedMicros: null });
    expect(job).toMatchObject({ correlation: "take_1", billedMicros: 500_000 });
    expect(double().requests[0]?.body).toContain('"webhook_events_filter":["start","completed"]');
  });

  const lost: [string, PlannedFault["fault"], number][] = [
    ["dropped before it was read", { kind: "drop" }, 0],
    ["accepted, and the answer dropped", { kind: "accept-then-drop" }, 1],
    ["accepted, and the answer cut short", { kind: "truncate", bytes: 20 }, 1],
    ["answered 500", status(500), 0],
    ["answered 502", status(502), 0],
    ["answered 503", status(503), 0],
    ["answered 504", status(504), 0],
    ["sent elsewhere", status(307, {}, { location: "/v1/models/wan-video/wan-2.5-t2v/predictions" }), 0],
    ["answered by half a JSON document", body('{"id":'), 1],
    ["answered by a web page", body("<html>", "text/html"), 1],
    ["answered without an id", body('{"status":"starting"}'), 1],
  ];
  it.each(lost)("leaves once and its outcome is unknown when it is %s", async (_name, fault, paid) => {
    double().faults.add({ call: "submit", fault });
    expect(failureOf(await submit(setUp(), request)).kind).toBe("outcome-unknown");
    expect(double().count("submit")).toBe(1);
    expect(double().ledger.jobs).toHaveLength(paid);
  });

  it.each([
    ["the answer never comes", { kind: "hold" }],
    ["the body of the answer never ends", { kind: "slow", bytesPerSecond: 20 }],
  ] as const)("leaves once and its outcome is unknown when %s", async (_name, fault) => {
    double().faults.add({ call: "submit", fault });
    const answer = await submit(setUp({ requestTimeoutMs: 400 }), request);
    expect(failureOf(answer).kind).toBe("outcome-unknown");
    expect(double().count("submit")).toBe(1);
  });

  it("says what was answered, if anything was", async () => {
    double().faults.add({ call: "submit", fault: status(503) });
    double().faults.add({ call: "submit", fault: { kind: "drop" } });
    const backend = setUp();
    expect(failureOf(await submit(backend, request))).toMatchObject({
      code: "503",
      message: expect.stringContaining("503"),
    });
    expect(failureOf(await submit(backend, request))).toMatchObject({
      code: null,
      message: expect.stringContaining("lost"),
    });
  });

  it("is not sent at all when the studio is stopping already", async () => {
    const answer = await setUp().submit(request, { webhookUrl: null, signal: AbortSignal.abort() });
    expect(failureOf(answer).kind).toBe("rate-limited");
    expect(double().count("submit")).toBe(0);
  });

  const refused: [ProviderFailure["kind"], string, PlannedFault["fault"]][] = [
    ["auth", "401", status(401)],
    ["auth", "403", status(403)],
    ["no-credit", "402", { kind: "own", name: "no-credit" }],
    ["model-retired", "404", { kind: "own", name: "retired-model" }],
    ["rejected-input", "400", status(400)],
    ["rejected-input", "405", status(405)],
    ["rejected-input", "409", status(409)],
    ["rejected-input", "413", status(413)],
    ["rejected-input", "422", status(422)],
  ];
  it.each(refused)("is refused as %s for %s, once and unpaid", async (kind, _name, fault) => {
    double().faults.add({ call: "submit", fault });
    const failure = failureOf(await submit(setUp(), request));
    expect(failure.kind).toBe(kind);
    expect(failure.message).not.toContain("r8_secret");
    expect(double().count("submit")).toBe(1);
    expect(double().ledger.jobs).toHaveLength(0);
  });

  it("is not sent again when Replicate is busy, and keeps the time that Replicate asks for, however it says it", async () => {
    double().faults.add({ call: "submit", fault: status(429, {}, { "retry-after": "7" }) });
    double().faults.add({ call: "submit", fault: { kind: "own", name: "throttled" } });
    double().faults.add({ call: "submit", fault: status(429) });
    const backend = setUp();
    const waits = [await submit(backend, request), await submit(backend, request), await submit(backend, request)];
    expect(waits.map(failureOf)).toMatchObject([
      { kind: "rate-limited", retryAfterMs: 7000 },
      { kind: "rate-limited", retryAfterMs: 30_000 },
      { kind: "rate-limited", retryAfterMs: null },
    ]);
    expect(double().count("submit")).toBe(3);
    expect(double().ledger.jobs).toHaveLength(0);
  });

  it("says what Replicate found wrong with which field", async () => {
    const answer = await submit(setUp(), orderedRequest(wan, { shot: { prompt: " " } }));
    expect(failureOf(answer)).toMatchObject({ kind: "rejected-input", code: "422" });
    expect(failureOf(answer).message).toContain("input.prompt");
  });
});

describe("a connection that Replicate closes after its answer", () => {
  it("is never used for a paid request", async () => {
    const server = await startOneShotServer({ id: "gm3q" });
    const backend = replicateAt(`${server.origin}/v1`);
    for (let take = 1; take <= 4; take += 1) {
      expect((await submit(backend, request)).kind).toBe("submitted");
      // Time enough for the client to see its connection as free.
      await sleep(20);
    }
    expect(server.connections()).toBe(4);
    await server.stop();
  });
});

describe("an order that Replicate does not sell", () => {
  const orders: [string, RenderRequest][] = [
    ["an unknown model", orderedRequest(wan, { order: { model: "somebody/something" } })],
    ["a path instead of a model", orderedRequest(wan, { order: { model: "../account" } })],
    ["seven seconds of Wan", orderedRequest(wan, { clipSeconds: 7 })],
    ["sound from Wan", orderedRequest(wan, { order: { audio: true } })],
    ["five seconds of Veo", orderedRequest(wan, { clipSeconds: 5, order: { model: "google/veo-3.1" } })],
  ];
  it.each(orders)("is refused before anything is sent: %s", async (_name, order) => {
    expect(failureOf(await submit(setUp(), order)).kind).toBe("rejected-input");
    expect(double().requests).toHaveLength(0);
  });
});

describe("every order that is priced", () => {
  const veo = (["720p", "1080p"] as const).flatMap((resolution) =>
    [true, false].map((audio) =>
      priceFor({
        ...{ backend: "replicate", model: "google/veo-3.1", resolution, audio, clipSeconds: [4, 6, 8] },
        microsPerSecond: audio ? 400_000 : 200_000,
      }),
    ),
  );
  const orders = [...pricesOf("replicate"), ...veo].flatMap((row) =>
    row.clipSeconds.flatMap((clipSeconds) =>
      ORDER_ASPECT_RATIOS.map((aspectRatio) => orderedRequest(row, { clipSeconds, aspectRatio })),
    ),
  );

  it("is accepted by Replicate and billed at exactly the ordered amount", async () => {
    const backend = setUp();
    expect(orders).toHaveLength(32);
    for (const order of orders) {
      double().reset();
      expect((await submit(backend, order)).kind).toBe("submitted");
      expect(double().ledger.totalMicros()).toBe(order.order.amountMicros);
    }
  });
});

describe("predictionRequestOf", () => {
  it("sends Wan what was ordered, with a seed of 31 bits", () => {
    const shot = { prompt: "A ridge.", negativePrompt: "blur", seed: 0xffffffff };
    expect(predictionRequestOf(orderedRequest(wan, { clipSeconds: 10, aspectRatio: "9:16", shot }))).toEqual({
      kind: "ready",
      model: "wan-video/wan-2.5-t2v",
      input: { prompt: "A ridge.", size: "720*1280", duration: 10, seed: 0x7fffffff, negative_prompt: "blur" },
    });
  });

  it("sends Veo what was ordered", () => {
    const row = priceFor({ backend: "replicate", model: "google/veo-3.1", resolution: "1080p", audio: true });
    const shot = { prompt: "A ridge.", seed: 9 };
    expect(predictionRequestOf(orderedRequest(row, { clipSeconds: 6, shot }))).toEqual({
      kind: "ready",
      model: "google/veo-3.1",
      input: {
        prompt: "A ridge.",
        duration: 6,
        aspect_ratio: "16:9",
        resolution: "1080p",
        generate_audio: true,
        seed: 9,
      },
    });
  });
});
