import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { GoogleGenAI } from "@google/genai";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { WebhookCall } from "@/lib/pipeline/ports";
import type { WebhookMode } from "@/scripts/doubles/omni/omni-webhooks";
import { type OmniDouble, startOmniDouble } from "@/scripts/doubles/omni/start-omni-double";
import { createOmniBackend } from "./omni";
import { verifyOmniWebhook } from "./omni-webhook";
import { veoRequest } from "./testing/veo-request";

const SECRET = `whsec_${Buffer.from("the studio's own secret").toString("base64")}`;
const OTHER = `whsec_${Buffer.from("another secret").toString("base64")}`;
const MINUTE_MS = 60_000;

let omni: OmniDouble;
let receiver: Server;
let url: string;
const received: WebhookCall[] = [];
beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    received.push({ headers, rawBody: Buffer.concat(parts).toString("utf8"), query: new URLSearchParams() });
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  omni = await startOmniDouble({ webhook: { url, secret: SECRET } });
});
afterEach(() => {
  received.length = 0;
  omni.reset();
});
afterAll(async () => {
  await omni.stop();
  receiver.closeAllConnections();
  receiver.close();
});

const backend = () =>
  createOmniBackend({
    apiKey: "test-key",
    baseUrl: omni.origin,
    parallelTakes: 1,
    requestTimeoutMs: 30_000,
    download: { maxBytes: 1, timeoutMs: 1 },
    webhookSecret: SECRET,
    allowLoopback: true,
  });

/** Submits a take, lets it end, and waits for the deliveries. */
async function deliveriesOf(mode: WebhookMode, count: number): Promise<{ jobId: string; calls: WebhookCall[] }> {
  omni.faults.add({ call: "submit", fault: { kind: "own", name: `webhook-${mode}` } });
  const request = veoRequest({ order: { model: "gemini-omni-1.1-flash" } });
  const answer = await backend().submit(request, { webhookUrl: url, signal: new AbortController().signal });
  omni.finishJobs();
  await omni.sendLateWebhooks();
  await expect.poll(() => received.length).toBe(count);
  return { jobId: answer.kind === "submitted" ? answer.providerJobId : "", calls: [...received] };
}

async function delivery(): Promise<WebhookCall> {
  const [call] = (await deliveriesOf("once", 1)).calls;
  if (!call) throw new Error("Nothing was delivered.");
  return call;
}

describe("verifyOmniWebhook", () => {
  it.each(["once", "early", "late"] as const)(
    "believes a delivery that comes %s, and knows its attempt",
    async (mode) => {
      const { jobId, calls } = await deliveriesOf(mode, 1);
      const verdict = await backend().verifyWebhook?.(calls[0] as WebhookCall);
      const deliveryId = expect.stringMatching(/^msg_/);
      expect(verdict).toEqual({ kind: "genuine", deliveryId, takeId: "take_01hzx", providerJobId: jobId });
    },
  );

  it("gives repeated deliveries the same id", async () => {
    const { calls } = await deliveriesOf("duplicated", 5);
    const ids = calls.map((call) => verifyOmniWebhook(call, SECRET, new Date())).map((one) => JSON.stringify(one));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toContain("genuine");
  });

  it("names the attempt whose submission was never answered", async () => {
    omni.faults.add({ call: "submit", fault: { kind: "accept-then-drop" } });
    const request = veoRequest({ takeId: "take_lost", order: { model: "gemini-omni-1.1-flash" } });
    await backend().submit(request, { webhookUrl: url, signal: new AbortController().signal });
    omni.finishJobs();
    await expect.poll(() => received.length).toBe(1);
    const verdict = await backend().verifyWebhook?.(received[0] as WebhookCall);
    const [paid] = omni.ledger.jobs;
    expect(verdict).toMatchObject({ kind: "genuine", takeId: "take_lost", providerJobId: paid?.providerJobId });
    expect(omni.count("submit")).toBe(1);
  });

  it.each(["old", "forged"] as const)("does not believe one that is %s", async (mode) => {
    const { calls } = await deliveriesOf(mode, 1);
    expect(await backend().verifyWebhook?.(calls[0] as WebhookCall)).toMatchObject({ kind: "forged" });
  });

  it("believes five minutes around now, and no second more", async () => {
    const call = await delivery();
    const signedMs = Number(call.headers["webhook-timestamp"]) * 1000;
    const at = (ms: number) => verifyOmniWebhook(call, SECRET, new Date(signedMs + ms)).kind;
    expect([at(5 * MINUTE_MS), at(-5 * MINUTE_MS)]).toEqual(["genuine", "genuine"]);
    expect([at(5 * MINUTE_MS + 1), at(-5 * MINUTE_MS - 1)]).toEqual(["forged", "forged"]);
  });

  it("does not believe an altered body, id or time, nor a signature that is missing, cut or of another kind", async () => {
    const call = await delivery();
    const now = new Date();
    const { "webhook-signature": signature = "", "webhook-timestamp": timestamp = "" } = call.headers;
    const altered: WebhookCall[] = [
      { ...call, rawBody: call.rawBody.replace("take_01hzx", "take_other") },
      { ...call, headers: { ...call.headers, "webhook-id": "msg_other" } },
      { ...call, headers: { ...call.headers, "webhook-timestamp": String(Number(timestamp) + 1) } },
      { ...call, headers: { ...call.headers, "webhook-timestamp": "soon" } },
      { ...call, headers: { ...call.headers, "webhook-signature": "" } },
      { ...call, headers: { ...call.headers, "webhook-signature": signature.slice(0, -8) } },
      { ...call, headers: { ...call.headers, "webhook-signature": signature.replace("v1,", "v2,") } },
      { ...call, headers: {} },
    ];
    expect(verifyOmniWebhook(call, SECRET, now).kind).toBe("genuine");
    expect(altered.map((one) => verifyOmniWebhook(one, SECRET, now).kind)).toEqual(altered.map(() => "forged"));
    expect(verifyOmniWebhook(call, OTHER, now).kind).toBe("forged");
    expect(verifyOmniWebhook(call, null, now).kind).toBe("forged");
  });

  it("believes one of several signatures while the secret is being replaced", async () => {
    const call = await delivery();
    const both = `v1,${Buffer.alloc(32).toString("base64")} ${call.headers["webhook-signature"]}`;
    const replaced = { ...call, headers: { ...call.headers, "webhook-signature": both } };
    expect(verifyOmniWebhook(replaced, SECRET, new Date()).kind).toBe("genuine");
  });

  it("does not believe deliveries to an address of the request's own, which Google signs with another key", async () => {
    const client = new GoogleGenAI({ vertexai: false, apiKey: "test-key", httpOptions: { baseUrl: omni.origin } });
    await client.interactions.create({
      model: "gemini-omni-1.1-flash",
      input: [{ type: "text", text: "A hiker." }],
      background: true,
      store: true,
      response_format: { type: "video", aspect_ratio: "16:9", duration: "3s", resolution: "720p", delivery: "uri" },
      webhook_config: { uris: [url], user_metadata: { attemptId: "take_01hzx" } },
    });
    omni.finishJobs();
    await expect.poll(() => received.length).toBe(1);
    expect(verifyOmniWebhook(received[0] as WebhookCall, SECRET, new Date()).kind).toBe("forged");
  });
});
