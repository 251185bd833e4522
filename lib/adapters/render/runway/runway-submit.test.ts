import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { orderedRequest, priceRow } from "@/lib/adapters/render/provider/testing/ordered-request";
import { setUpDouble } from "@/lib/adapters/render/provider/testing/set-up-double";
import { startOneShotServer } from "@/lib/adapters/render/provider/testing/start-one-shot-server";
import type { ProviderFailure } from "@/lib/domain/provider-failure";
import type { RenderBackend, RenderRequest, SubmitAnswer } from "@/lib/pipeline/ports";
import type { PlannedFault } from "@/scripts/doubles/kit/faults";
import { startRunwayDouble } from "@/scripts/doubles/runway/runway-double";
import type { RunwayConfig } from "./runway";
import { runwayAt } from "./testing/runway-at";

const double = setUpDouble(() => startRunwayDouble());
const setUp = (config: Partial<RunwayConfig> = {}) => runwayAt(double().origin, config);
const gen45 = priceRow("runway/gen4.5/720p");
const request = orderedRequest(gen45, { clipSeconds: 5 });

function submit(backend: RenderBackend, what: RenderRequest, signal = new AbortController().signal) {
  return backend.submit(what, { webhookUrl: null, signal });
}

function failureOf(answer: SubmitAnswer): ProviderFailure {
  if (answer.kind === "refused") return answer.failure;
  throw new Error("The request was accepted.");
}

const status = (code: number, json: unknown = { error: "no" }, headers: Record<string, string> = {}) =>
  ({ kind: "status", status: code, headers, json }) as const;
const body = (text: string, contentType = "application/json") => ({ kind: "body", body: text, contentType }) as const;

describe("a submission to Runway", () => {
  it("is accepted with Runway's own estimate in micro-dollars", async () => {
    const answer = await submit(setUp(), request);
    const [job] = double().ledger.jobs;
    expect(answer).toEqual({ kind: "submitted", providerJobId: job?.providerJobId, estimatedMicros: 600_000 });
    expect(double().count("submit")).toBe(1);
  });

  const lost: [string, PlannedFault["fault"], number][] = [
    ["dropped before it was read", { kind: "drop" }, 0],
    ["accepted, and the answer dropped", { kind: "accept-then-drop" }, 1],
    ["accepted, and the answer cut short", { kind: "truncate", bytes: 20 }, 1],
    ["answered 500", status(500), 0],
    ["answered 502", status(502), 0],
    ["answered 503", status(503), 0],
    ["answered 504", status(504), 0],
    ["told to be retried by the server", status(503, {}, { "x-should-retry": "true" }), 0],
    ["sent elsewhere", status(307, {}, { location: "/v1/text_to_video" }), 0],
    ["answered by half a JSON document", body('{"id":'), 1],
    ["answered by a web page", body("<html>", "text/html"), 1],
    ["answered without an id", body('{"estimatedCost":{"credits":60}}'), 1],
  ];
  it.each(lost)("leaves once and its outcome is unknown when it is %s", async (_name, fault, paid) => {
    double().faults.add({ call: "submit", fault });
    expect(failureOf(await submit(setUp(), request)).kind).toBe("outcome-unknown");
    expect(double().count("submit")).toBe(1);
    expect(double().ledger.jobs).toHaveLength(paid);
  });

  it("leaves once and its outcome is unknown when the answer never comes", async () => {
    double().faults.add({ call: "submit", fault: { kind: "hold" } });
    const answer = await submit(setUp({ requestTimeoutMs: 400 }), request);
    expect(failureOf(answer).kind).toBe("outcome-unknown");
    expect(double().count("submit")).toBe(1);
  });

  it("leaves once and its outcome is unknown when the body of the answer never ends", async () => {
    double().faults.add({ call: "submit", fault: { kind: "slow", bytesPerSecond: 20 } });
    const answer = await submit(setUp({ requestTimeoutMs: 400 }), request);
    expect(failureOf(answer).kind).toBe("outcome-unknown");
    expect(double().count("submit")).toBe(1);
  });

  it("is not sent at all when the studio is stopping already", async () => {
    const failure = failureOf(await submit(setUp(), request, AbortSignal.abort()));
    expect(failure.kind).toBe("rate-limited");
    expect(double().count("submit")).toBe(0);
  });

  const refused: [ProviderFailure["kind"], string, PlannedFault["fault"]][] = [
    ["auth", "401", status(401)],
    ["auth", "403", status(403)],
    ["no-credit", "402", status(402)],
    ["no-credit", "400 about credits", { kind: "own", name: "no-credit" }],
    ["model-retired", "400 about the model", { kind: "own", name: "retired-model" }],
    ["model-retired", "404 about the model", status(404, { error: "This model is no longer available." })],
    ["rejected-input", "404", status(404)],
    ["rejected-input", "405", status(405)],
    ["rejected-input", "409", status(409)],
    ["rejected-input", "413", status(413)],
    ["rejected-input", "422", status(422)],
  ];
  it.each(refused)("is refused as %s for %s, once and unpaid", async (kind, _name, fault) => {
    double().faults.add({ call: "submit", fault });
    const failure = failureOf(await submit(setUp(), request));
    expect(failure.kind).toBe(kind);
    expect(failure.message).not.toContain("key_secret");
    expect(double().count("submit")).toBe(1);
    expect(double().ledger.jobs).toHaveLength(0);
  });

  it("is not sent again when Runway is busy, and keeps the time that Runway asks for", async () => {
    double().faults.add({ call: "submit", fault: status(429, {}, { "retry-after": "7" }) });
    double().faults.add({ call: "submit", fault: status(429) });
    const [withTime, without] = [await submit(setUp(), request), await submit(setUp(), request)];
    expect(failureOf(withTime)).toMatchObject({ kind: "rate-limited", retryAfterMs: 7000 });
    expect(failureOf(without)).toMatchObject({ kind: "rate-limited", retryAfterMs: null });
    expect(double().count("submit")).toBe(2);
  });

  it("says what Runway found wrong with which field", async () => {
    const wrong = orderedRequest(gen45, { clipSeconds: 5, shot: { seed: -1 } });
    const failure = failureOf(await submit(setUp(), wrong));
    expect(failure).toMatchObject({ kind: "rejected-input", code: "400" });
    expect(failure.message).toContain("seed");
  });
});

describe("a connection that Runway closes after its answer", () => {
  it("is never used for a paid request", async () => {
    const server = await startOneShotServer({ id: "task_1" });
    const backend = runwayAt(server.origin);
    for (let take = 1; take <= 4; take += 1) {
      expect((await submit(backend, request)).kind).toBe("submitted");
      // Time enough for the client to see its connection as free.
      await sleep(20);
    }
    expect(server.connections()).toBe(4);
    await server.stop();
  });
});

describe("an order that Runway does not sell", () => {
  const orders: [string, RenderRequest][] = [
    ["a length in between", orderedRequest(gen45, { clipSeconds: 2.5 })],
    ["a clip that is too long", orderedRequest(gen45, { clipSeconds: 11 })],
    ["1080p from gen4.5", orderedRequest(gen45, { order: { resolution: "1080p" } })],
    ["sound from gen4.5", orderedRequest(gen45, { order: { audio: true } })],
    ["five seconds of Veo", orderedRequest(gen45, { clipSeconds: 5, order: { model: "veo3.1" } })],
    ["an unknown model", orderedRequest(gen45, { order: { model: "gen9" } })],
  ];
  it.each(orders)("is refused before anything is sent: %s", async (_name, order) => {
    expect(failureOf(await submit(setUp(), order)).kind).toBe("rejected-input");
    expect(double().count("submit")).toBe(0);
  });
});
