import { describe, expect, it } from "vitest";
import { orderedRequest, priceRow } from "@/lib/adapters/render/provider/testing/ordered-request";
import { setUpDouble } from "@/lib/adapters/render/provider/testing/set-up-double";
import type { Reconciliation, RenderRequest } from "@/lib/pipeline/ports";
import type { PlannedFault } from "@/scripts/doubles/kit/faults";
import { startReplicateDouble } from "@/scripts/doubles/replicate/replicate-double";
import type { ReplicateConfig } from "./replicate";
import { replicateAt } from "./testing/replicate-at";

const double = setUpDouble(() => startReplicateDouble({ pageSize: 2 }));
const wan = priceRow("replicate/wan-2.5-t2v/720p");
const MINUTE_MS = 60_000;

const inMinutes = (minutes: number) => () => new Date(Date.now() + minutes * MINUTE_MS);
const webhookFor = (takeId: string) => `https://studio.example/hook?attempt=${takeId}`;

/** Submits, and loses the answer if told so. */
async function send(request: RenderRequest, fault: PlannedFault["fault"] | null, webhookUrl: string | null) {
  if (fault) double().faults.add({ call: "submit", fault });
  const submittingAt = new Date();
  await replicateAt(double().baseUrl).submit(request, { webhookUrl, signal: new AbortController().signal });
  return { takeId: request.takeId, request, submittingAt };
}

async function reconcile(
  attempt: Awaited<ReturnType<typeof send>>,
  config: Partial<ReplicateConfig> = { now: inMinutes(2) },
): Promise<Reconciliation | undefined> {
  const sent = double().count("submit");
  const found = await replicateAt(double().baseUrl, config).reconcile?.(attempt);
  expect([double().count("submit"), double().count("submit-version")]).toEqual([sent, 0]);
  return found;
}

const DROP = { kind: "drop" } as const;
const LOST = { kind: "accept-then-drop" } as const;

describe("an attempt at Replicate whose answer was lost", () => {
  it("is found by the attempt in its webhook address, also right away", async () => {
    const attempt = await send(orderedRequest(wan), LOST, webhookFor("take_1"));
    const [job] = double().ledger.jobs;
    expect(await reconcile(attempt, {})).toEqual({ kind: "found", providerJobId: job?.providerJobId });
  });

  it("is found by its exact input when there is no webhook", async () => {
    await send(orderedRequest(wan, { shot: { seed: 8 } }), null, null);
    const attempt = await send(orderedRequest(wan), LOST, null);
    await send(orderedRequest(wan, { clipSeconds: 10 }), null, null);
    expect(await reconcile(attempt)).toEqual({
      kind: "found",
      providerJobId: double().ledger.jobs[1]?.providerJobId,
    });
  });

  it("is found on a later page", async () => {
    const attempt = await send(orderedRequest(wan), LOST, webhookFor("take_1"));
    for (let other = 2; other < 8; other += 1) await send(orderedRequest(wan), null, webhookFor(`take_${other}`));
    const [job] = double().ledger.jobs;
    expect(await reconcile(attempt)).toEqual({ kind: "found", providerJobId: job?.providerJobId });
    expect(double().count("list")).toBe(4);
  });

  it("was never accepted when the whole list of that time does not have it", async () => {
    const attempt = await send(orderedRequest(wan), DROP, webhookFor("take_1"));
    await send(orderedRequest(wan), null, webhookFor("take_2"));
    expect(await reconcile(attempt)).toEqual({ kind: "never-accepted" });
  });

  it("can't be told yet when it was sent a moment ago", async () => {
    const attempt = await send(orderedRequest(wan), DROP, null);
    expect(await reconcile(attempt, {})).toMatchObject({
      kind: "cannot-tell",
      advice: expect.stringContaining("too early"),
    });
  });

  it("can't be told when two predictions could be it", async () => {
    await send(orderedRequest(wan), null, null);
    const attempt = await send(orderedRequest(wan), LOST, null);
    expect(await reconcile(attempt)).toMatchObject({
      kind: "cannot-tell",
      advice: expect.stringContaining("2 predictions"),
    });
  });

  it("can't be told when Replicate has removed the inputs of that time", async () => {
    const attempt = await send(orderedRequest(wan), LOST, null);
    double().removeData(double().ledger.jobs[0]?.providerJobId ?? "");
    expect(await reconcile(attempt, { now: inMinutes(90) })).toMatchObject({ kind: "cannot-tell" });
  });

  it("is not mistaken for what was ordered at another time", async () => {
    await send(orderedRequest(wan), null, null);
    const attempt = await send(orderedRequest(wan), DROP, null);
    const anHourAgo = { ...attempt, submittingAt: new Date(Date.now() - 60 * MINUTE_MS) };
    const inAnHour = { ...attempt, submittingAt: new Date(Date.now() + 60 * MINUTE_MS) };
    expect(await reconcile(anHourAgo)).toEqual({ kind: "never-accepted" });
    expect(await reconcile(inAnHour, { now: inMinutes(65) })).toEqual({ kind: "never-accepted" });
  });

  it.each([
    ["answers 503", { kind: "status", status: 503, headers: {}, json: {} }],
    ["answers 401", { kind: "status", status: 401, headers: {}, json: {} }],
    ["drops the connection", DROP],
    ["answers nonsense", { kind: "body", body: "<html>" }],
    ["loses the way to the next page", { kind: "body", body: '{"results":[],"next":"nowhere"}' }],
  ] as const)("can't be told, and nothing is concluded, when the list %s", async (_name, fault) => {
    const attempt = await send(orderedRequest(wan), DROP, null);
    double().faults.add({ call: "list", fault });
    expect(await reconcile(attempt)).toMatchObject({ kind: "cannot-tell", advice: expect.stringMatching(/Replicate/) });
    expect(double().count("list")).toBe(1);
  });
});
