import RunwayML from "@runwayml/sdk";
import type { TextToVideoCreateParams } from "@runwayml/sdk/resources/text-to-video";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ClipWish } from "../kit/clip";
import type { Double } from "../kit/double";
import { startRunwayDouble } from "./runway-double";

let double: Double;
let client: RunwayML;
const wishes: ClipWish[] = [];
beforeAll(async () => {
  const makeClip = async (wish: ClipWish) => {
    wishes.push(wish);
    return Buffer.from("clip");
  };
  double = await startRunwayDouble({ apiKey: "key_1", creditBalance: 1000, makeClip });
  client = new RunwayML({ apiKey: "key_1", baseURL: double.origin, maxRetries: 0 });
});
beforeEach(() => double.reset());
afterAll(() => double.stop());

const legal = {
  model: "gen4.5",
  promptText: "A ridge.",
  ratio: "1280:720",
  duration: 5,
} satisfies TextToVideoCreateParams.Gen4_5;

function post(body: unknown, headers: Record<string, string>) {
  return fetch(`${double.origin}/v1/text_to_video`, { method: "POST", headers, body: JSON.stringify(body) });
}
const HEADERS = { authorization: "Bearer key_1", "x-runway-version": "2024-11-06", "content-type": "application/json" };

describe("Runway's double", () => {
  it("bills a legal task and shows it in balance and usage", async () => {
    const { id, estimatedCost } = await client.textToVideo.create(legal);
    expect(estimatedCost.credits).toBe(60);
    expect(double.ledger.jobs).toMatchObject([{ providerJobId: id, billedMicros: 600_000, prompt: "A ridge." }]);
    const organization = await client.organization.retrieve();
    expect(organization).toMatchObject({
      creditBalance: 940,
      usage: { models: { "gen4.5": { dailyGenerations: 1 } } },
    });
    const usage = await client.organization.retrieveUsage();
    expect(usage.results).toMatchObject([{ usedCredits: [{ model: "gen4.5", amount: 60 }] }]);
  });

  it("refuses a task that the account can't pay", async () => {
    const dear = { ...legal, duration: 10 };
    for (let paid = 0; paid < 8; paid += 1) await client.textToVideo.create(dear);
    await expect(client.textToVideo.create(dear)).rejects.toThrow(/enough credits/);
    expect(double.ledger.jobs).toHaveLength(8);
  });

  it.each([
    ["a field it does not know", { ...legal, negativePrompt: "blur" }],
    ["a length in between", { ...legal, duration: 2.5 }],
    ["a clip that is too long", { ...legal, duration: 11 }],
    ["a shape it does not sell", { ...legal, ratio: "1920:1080" }],
    ["a prompt that is too long", { ...legal, promptText: "a".repeat(1001) }],
    ["no prompt", { ...legal, promptText: "" }],
    ["a model it does not sell", { ...legal, model: "gen3a_turbo" }],
    ["a length that Veo does not sell", { ...legal, model: "veo3.1", duration: 5 }],
  ])("refuses %s with 400 and the field", async (_name, body) => {
    const answer = await post(body, HEADERS);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: "Validation of body failed",
      issues: [{ path: expect.any(Array) }],
    });
    expect(double.ledger.jobs).toHaveLength(0);
  });

  it("wants the key and the version of the API with every call", async () => {
    const { authorization: _key, ...keyless } = HEADERS;
    const { "x-runway-version": _version, ...versionless } = HEADERS;
    expect((await post(legal, keyless)).status).toBe(401);
    expect((await post(legal, { ...HEADERS, authorization: "Bearer key_2" })).status).toBe(401);
    expect((await post(legal, versionless)).status).toBe(400);
    expect((await post(legal, { ...HEADERS, "x-runway-version": "2023-09-06" })).status).toBe(400);
    expect(double.ledger.jobs).toHaveLength(0);
  });

  it.each([
    [legal, { width: 1280, height: 720, fps: 24, seconds: 5, audio: false }],
    [
      { model: "veo3.1", promptText: "A ridge.", ratio: "1080:1920", duration: 4, audio: true } as const,
      { width: 1080, height: 1920, fps: 24, seconds: 4, audio: true },
    ],
  ])("makes the file that was ordered", async (body, wish) => {
    wishes.length = 0;
    const { id } = await client.textToVideo.create(body);
    await client.tasks.retrieve(id);
    const task = await client.tasks.retrieve(id);
    const [link = ""] = task.status === "SUCCEEDED" ? task.output : [];
    expect(await (await fetch(link)).text()).toBe("clip");
    expect(wishes).toEqual([wish]);
  });

  it("removes a finished task with its file, and answers 404 from then on", async () => {
    const { id } = await client.textToVideo.create(legal);
    await client.tasks.retrieve(id);
    await client.tasks.retrieve(id);
    await client.tasks.delete(id);
    await expect(client.tasks.retrieve(id)).rejects.toBeInstanceOf(RunwayML.NotFoundError);
    expect(double.ledger.totalMicros()).toBe(600_000);
  });
});
