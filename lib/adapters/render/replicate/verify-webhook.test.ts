import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { validateWebhook } from "replicate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { orderedRequest, priceRow } from "@/lib/adapters/render/provider/testing/ordered-request";
import { setUpDouble } from "@/lib/adapters/render/provider/testing/set-up-double";
import type { WebhookCall, WebhookVerdict } from "@/lib/pipeline/ports";
import { startReplicateDouble } from "@/scripts/doubles/replicate/replicate-double";
import { signedHeaders } from "@/scripts/doubles/replicate/webhook-sender";
import type { ReplicateConfig } from "./replicate";
import { replicateAt } from "./testing/replicate-at";
import { verifyWebhook } from "./verify-webhook";

const SECRET = `whsec_${Buffer.from("a secret of a test").toString("base64")}`;
const NOW = new Date("2026-11-22T12:00:00Z");
const SENT_AT = NOW.getTime() / 1000;
const BODY = JSON.stringify({ id: "gm3q", status: "succeeded" });

function message(parts: { sentAt?: number; secret?: string; body?: string } = {}): WebhookCall {
  const { sentAt = SENT_AT, secret = SECRET, body = BODY } = parts;
  const headers = signedHeaders(secret, "msg_1", sentAt, body);
  return { headers, rawBody: body, query: new URLSearchParams({ attempt: "take_1" }) };
}

describe("verifyWebhook", () => {
  const genuine = { kind: "genuine", deliveryId: "msg_1", takeId: "take_1", providerJobId: "gm3q" };

  it("believes a message that is signed with the secret, just now", () => {
    expect(verifyWebhook(message(), SECRET, NOW)).toEqual(genuine);
    expect(verifyWebhook(message({ sentAt: SENT_AT - 299 }), SECRET, NOW)).toEqual(genuine);
  });

  it("reads header names however they are written, and one right signature of several", () => {
    const { headers, ...rest } = message();
    const shouted = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
    const two = { ...headers, "webhook-signature": `v1,AAAA ${headers["webhook-signature"]}` };
    expect(verifyWebhook({ ...rest, headers: shouted }, SECRET, NOW)).toEqual(genuine);
    expect(verifyWebhook({ ...rest, headers: two }, SECRET, NOW)).toEqual(genuine);
  });

  it("refuses a message of 2023, which the SDK's own check lets through", async () => {
    const old = message({ sentAt: Date.parse("2023-06-01T00:00:00Z") / 1000 });
    const {
      "webhook-id": id = "",
      "webhook-timestamp": timestamp = "",
      "webhook-signature": signature = "",
    } = old.headers;
    expect(await validateWebhook({ id, timestamp, signature, body: old.rawBody, secret: SECRET })).toBe(true);
    expect(verifyWebhook(old, SECRET, NOW)).toMatchObject({ kind: "forged" });
  });

  const forged: [string, WebhookCall][] = [
    ["from the future", message({ sentAt: SENT_AT + 301 })],
    ["five minutes old", message({ sentAt: SENT_AT - 301 })],
    ["signed with another secret", message({ secret: `whsec_${Buffer.from("another").toString("base64")}` })],
    ["with an altered body", { ...message(), rawBody: BODY.replace("gm3q", "gm3r") }],
    ["with an altered id", { ...message(), headers: { ...message().headers, "webhook-id": "msg_2" } }],
    [
      "with an altered time",
      { ...message(), headers: { ...message().headers, "webhook-timestamp": String(SENT_AT - 1) } },
    ],
    ["without a signature", { ...message(), headers: { "webhook-id": "msg_1", "webhook-timestamp": String(SENT_AT) } }],
    ["with an empty signature", { ...message(), headers: { ...message().headers, "webhook-signature": "v1," } }],
    [
      "with a signature of another kind",
      {
        ...message(),
        headers: {
          ...message().headers,
          "webhook-signature": message().headers["webhook-signature"]?.replace("v1,", "v1a,") ?? "",
        },
      },
    ],
    ["that names no prediction", message({ body: "{}" })],
    ["that is no JSON", message({ body: "<html>" })],
  ];
  it.each(forged)("refuses a message %s", (_name, call) => {
    expect(verifyWebhook(call, SECRET, NOW)).toMatchObject({ kind: "forged" });
  });

  it.each([null, "", "whsec_"])("believes nobody when the secret is %j", (secret) => {
    expect(verifyWebhook(message({ secret: "" }), secret, NOW)).toMatchObject({ kind: "forged" });
  });
});

describe("messages of a running studio", () => {
  const double = setUpDouble(() => startReplicateDouble({ lateMs: 1 }));
  const calls: WebhookCall[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const query = new URL(request.url ?? "/", "http://studio").searchParams;
    calls.push({ headers, rawBody: Buffer.concat(parts).toString(), query });
    response.end();
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  beforeEach(() => {
    calls.length = 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const setUp = (config: Partial<ReplicateConfig> = {}) =>
    replicateAt(double().baseUrl, { webhookSecret: double().webhookSecret, ...config });

  /** Runs one take to its end, and verifies every message that came. */
  async function run(mode: string): Promise<{ id: string; verdicts: WebhookVerdict[] }> {
    const backend = setUp();
    double().faults.add({ call: "submit", fault: { kind: "own", name: `webhook-${mode}` } });
    const { port } = server.address() as AddressInfo;
    const webhookUrl = `http://127.0.0.1:${port}/hook?attempt=take_1`;
    const request = orderedRequest(priceRow("replicate/wan-2.5-t2v/720p"));
    const answer = await backend.submit(request, { webhookUrl, signal: new AbortController().signal });
    const id = answer.kind === "submitted" ? answer.providerJobId : "";
    if (mode === "early") expect(calls).toHaveLength(2);
    await backend.poll(id, 0);
    expect((await backend.poll(id, 0)).state).toBe("succeeded");
    await double().webhooksSettled();
    return {
      id,
      verdicts: await Promise.all(
        calls.map(async (call) => (await backend.verifyWebhook?.(call)) ?? { kind: "forged", reason: "" }),
      ),
    };
  }

  it.each(["normal", "late", "early"])("are genuine and name attempt and job when they come %s", async (mode) => {
    const { id, verdicts } = await run(mode);
    expect(verdicts).toHaveLength(2);
    expect(verdicts).toMatchObject(Array(2).fill({ kind: "genuine", takeId: "take_1", providerJobId: id }));
  });

  it("keep their delivery's id when they are repeated", async () => {
    const { verdicts } = await run("duplicated");
    const ids = verdicts.map((verdict) => (verdict.kind === "genuine" ? verdict.deliveryId : "forged"));
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain("forged");
  });

  it.each(["forged", "old"])("are refused when they are %s", async (mode) => {
    const { verdicts } = await run(mode);
    expect(verdicts.map(({ kind }) => kind)).toEqual(["forged", "forged"]);
  });

  it("are not needed: a take that no message tells of is found by looking", async () => {
    expect((await run("never")).verdicts).toEqual([]);
  });

  it("make the next look a fresh one", async () => {
    const backend = setUp({ minPollMs: 60_000 });
    const request = orderedRequest(priceRow("replicate/wan-2.5-t2v/720p"));
    const answer = await backend.submit(request, { webhookUrl: null, signal: new AbortController().signal });
    const id = answer.kind === "submitted" ? answer.providerJobId : "";
    expect((await backend.poll(id, 0)).state).toBe("running");
    const body = JSON.stringify({ id });
    const headers = signedHeaders(double().webhookSecret, "msg_1", Math.floor(Date.now() / 1000), body);
    await backend.verifyWebhook?.({ headers, rawBody: body, query: new URLSearchParams() });
    expect((await backend.poll(id, 0)).state).toBe("succeeded");
  });
});
