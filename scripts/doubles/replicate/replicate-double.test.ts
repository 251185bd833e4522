import Replicate from "replicate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ClipWish } from "../kit/clip";
import { type ReplicateDouble, startReplicateDouble } from "./replicate-double";

let double: ReplicateDouble;
let client: Replicate;
const wishes: ClipWish[] = [];
beforeAll(async () => {
  const makeClip = async (wish: ClipWish) => {
    wishes.push(wish);
    return Buffer.from("clip");
  };
  double = await startReplicateDouble({ apiToken: "r8_1", pageSize: 2, makeClip });
  client = new Replicate({ auth: "r8_1", baseUrl: double.baseUrl, useFileOutput: false });
});
beforeEach(() => double.reset());
afterAll(() => double.stop());

const WAN = "wan-video/wan-2.5-t2v";
const input = { prompt: "A ridge.", size: "1280*720", duration: 5 };

function post(body: unknown, headers: Record<string, string> = {}, model = WAN) {
  const authorization = "Bearer r8_1";
  return fetch(`${double.baseUrl}/models/${model}/predictions`, {
    method: "POST",
    headers: { authorization, ...headers },
    body: JSON.stringify(body),
  });
}

describe("Replicate's double", () => {
  it("runs and bills a model by its name and by its version", async () => {
    const model = await client.models.get("wan-video", "wan-2.5-t2v");
    const byName = await client.predictions.create({ model: WAN, input });
    const byVersion = await client.predictions.create({ version: model.latest_version?.id ?? "", input });
    expect(byName).toMatchObject({ model: WAN, version: "hidden", status: "starting", input });
    expect(byVersion).toMatchObject({ model: WAN, version: model.latest_version?.id });
    expect(double.ledger.totalMicros()).toBe(1_000_000);
    expect(JSON.stringify(model.latest_version?.openapi_schema)).toContain("negative_prompt");
  });

  it.each([
    [
      WAN,
      { ...input, size: "1080*1920", duration: 10 },
      { width: 1080, height: 1920, fps: 24, seconds: 10, audio: false },
    ],
    [
      "google/veo-3.1",
      { prompt: "A ridge.", duration: 4, resolution: "720p", aspect_ratio: "9:16", generate_audio: true },
      { width: 720, height: 1280, fps: 24, seconds: 4, audio: true },
    ],
  ])("makes the file that was ordered from %s", async (model, ordered, wish) => {
    wishes.length = 0;
    const { id } = await client.predictions.create({ model, input: ordered });
    await client.predictions.get(id);
    const { output } = await client.predictions.get(id);
    expect(await (await fetch(output)).text()).toBe("clip");
    expect(wishes).toEqual([wish]);
  });

  it("lists the newest first, page by page", async () => {
    const ids: string[] = [];
    for (let one = 0; one < 5; one += 1) ids.unshift((await client.predictions.create({ model: WAN, input })).id);
    const listed: string[] = [];
    for await (const page of client.paginate(client.predictions.list)) listed.push(...page.map(({ id }) => id));
    expect(listed).toEqual(ids);
    expect(double.count("list")).toBe(3);
  });

  it("shows the secret its messages are signed with", async () => {
    expect(await client.webhooks.default.secret.get()).toEqual({ key: double.webhookSecret });
  });

  it.each([
    ["a field that the model does not have", { input: { ...input, fps: 24 } }],
    ["a size that the model does not have", { input: { ...input, size: "1280x720" } }],
    ["a length in between", { input: { ...input, duration: 7 } }],
    ["a seed that is too large", { input: { ...input, seed: 2 ** 31 } }],
    ["no prompt", { input: {} }],
    ["no input", {}],
    ["a field that Replicate does not have", { input, idempotency_key: "1" }],
    ["a webhook without https", { input, webhook: "http://studio.example/hook" }],
    ["an event that Replicate does not have", { input, webhook_events_filter: ["done"] }],
  ])("refuses %s with 422 and the field", async (_name, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ status: 422, invalid_fields: [{ field: expect.any(String) }] });
    expect(double.ledger.jobs).toHaveLength(0);
  });

  it("refuses a wrong token, a model it does not sell, and a deadline out of bounds", async () => {
    expect((await post({ input }, { authorization: "Bearer r8_2" })).status).toBe(401);
    expect((await post({ input }, {}, "somebody/something")).status).toBe(404);
    expect((await post({ input }, { "cancel-after": "2s" })).status).toBe(422);
    expect((await post({ input }, { "cancel-after": "soon" })).status).toBe(422);
    expect((await post({ input }, { "cancel-after": "1h30m" })).status).toBe(201);
    expect(double.ledger.jobs).toHaveLength(1);
  });
});
