import type { TextToVideoCreateParams } from "@runwayml/sdk/resources/text-to-video";
import { describe, expect, it } from "vitest";
import { orderedRequest, priceFor, priceRow, pricesOf } from "@/lib/adapters/render/provider/testing/ordered-request";
import { setUpDouble } from "@/lib/adapters/render/provider/testing/set-up-double";
import { ORDER_ASPECT_RATIOS } from "@/lib/domain/cost/render-order";
import { startRunwayDouble } from "@/scripts/doubles/runway/runway-double";
import type { RunwayConfig } from "./runway";
import { runwayAt } from "./testing/runway-at";
import { videoRequestOf } from "./video-request";

const double = setUpDouble(() => startRunwayDouble());
const setUp = (config: Partial<RunwayConfig> = {}) => runwayAt(double().origin, config);
const veo = (model: string, audio: boolean, microsPerSecond: number) =>
  (["720p", "1080p"] as const).map((resolution) =>
    priceFor({ backend: "runway", model, resolution, audio, microsPerSecond, clipSeconds: [4, 6, 8] }),
  );
const rows = [
  ...pricesOf("runway"),
  ...veo("veo3.1", true, 400_000),
  ...veo("veo3.1", false, 200_000),
  ...veo("veo3.1_fast", true, 150_000),
  ...veo("veo3.1_fast", false, 100_000),
];
const orders = rows.flatMap((row) =>
  row.clipSeconds.flatMap((clipSeconds) =>
    ORDER_ASPECT_RATIOS.map((aspectRatio) => orderedRequest(row, { clipSeconds, aspectRatio })),
  ),
);

describe("every order that is priced", () => {
  it("is accepted by Runway, estimated and billed at exactly the ordered amount", async () => {
    const backend = setUp();
    expect(orders.length).toBeGreaterThanOrEqual(18);
    for (const request of orders) {
      double().reset();
      const answer = await backend.submit(request, { webhookUrl: null, signal: new AbortController().signal });
      expect(answer).toMatchObject({ kind: "submitted", estimatedMicros: request.order.amountMicros });
      expect(double().ledger.totalMicros()).toBe(request.order.amountMicros);
    }
  });
});

describe("videoRequestOf", () => {
  const gen45 = priceRow("runway/gen4.5/720p");
  const shot = { prompt: "A ridge.", negativePrompt: "blur", seed: 9 };

  it("sends gen4.5 what was ordered, and no field that the model does not have", () => {
    const body = {
      model: "gen4.5",
      promptText: "A ridge.",
      ratio: "720:1280",
      duration: 3,
      seed: 9,
    } satisfies TextToVideoCreateParams.Gen4_5;
    expect(videoRequestOf(orderedRequest(gen45, { clipSeconds: 3, aspectRatio: "9:16", shot }))).toEqual({
      kind: "ready",
      body,
    });
  });

  it("sends Veo the negative prompt and whether it makes sound", () => {
    const row = priceFor({ backend: "runway", model: "veo3.1", resolution: "1080p", audio: true });
    const body = {
      model: "veo3.1",
      promptText: "A ridge.",
      ratio: "1920:1080",
      duration: 6,
      seed: 9,
      audio: true,
      negativePrompt: "blur",
    } satisfies TextToVideoCreateParams.Veo3_1;
    expect(videoRequestOf(orderedRequest(row, { clipSeconds: 6, shot }))).toEqual({ kind: "ready", body });
  });

  it("shortens a prompt that is longer than Runway takes", async () => {
    const prompt = "A hiker walks along the ridge. ".repeat(60);
    const answer = await setUp().submit(orderedRequest(gen45, { shot: { prompt } }), {
      webhookUrl: null,
      signal: new AbortController().signal,
    });
    expect(answer.kind).toBe("submitted");
    expect(double().ledger.jobs[0]?.prompt).toMatch(/ridge\.$/);
  });
});
