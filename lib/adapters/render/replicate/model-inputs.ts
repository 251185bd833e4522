import { z } from "zod";
import { fitPrompt } from "@/lib/adapters/render/provider/fit-prompt";
import type { RenderOrder } from "@/lib/domain/cost/render-order";
import type { Shot } from "@/lib/domain/plan";
import type { RenderRequest } from "@/lib/pipeline/ports";

export type ModelInput = {
  /** The input of a prediction, or null when the model does not sell what was ordered. */
  build(order: RenderOrder, shot: Shot): Record<string, unknown> | null;
};

const WAN = "wan-video/wan-2.5-t2v";
const VEO = "google/veo-3.1";

const WAN_SIZES = {
  "720p": { "16:9": "1280*720", "9:16": "720*1280" },
  "1080p": { "16:9": "1920*1080", "9:16": "1080*1920" },
} as const;
/** Alibaba cuts off what is longer, wherever that is; seeds have 31 bits there. */
const WAN_PROMPT_UNITS = 2000;
const WAN_NEGATIVE_UNITS = 500;
const WAN_SEEDS = 2 ** 31;

const shape = { resolution: z.enum(["720p", "1080p"]), aspectRatio: z.enum(["16:9", "9:16"]) };
const wanOrderSchema = z.object({ ...shape, clipSeconds: z.literal([5, 10]), audio: z.literal(false) });
const veoOrderSchema = z.object({ ...shape, clipSeconds: z.literal([4, 6, 8]), audio: z.boolean() });

const wan: ModelInput = {
  build(order, shot) {
    const sold = wanOrderSchema.safeParse(order);
    if (!sold.success) return null;
    const { resolution, aspectRatio, clipSeconds } = sold.data;
    return {
      prompt: fitPrompt(shot.prompt, WAN_PROMPT_UNITS),
      size: WAN_SIZES[resolution][aspectRatio],
      duration: clipSeconds,
      seed: shot.seed % WAN_SEEDS,
      ...(shot.negativePrompt ? { negative_prompt: fitPrompt(shot.negativePrompt, WAN_NEGATIVE_UNITS) } : {}),
    };
  },
};

const veo: ModelInput = {
  build(order, shot) {
    const sold = veoOrderSchema.safeParse(order);
    if (!sold.success) return null;
    const { resolution, aspectRatio, clipSeconds, audio } = sold.data;
    return {
      prompt: shot.prompt,
      duration: clipSeconds,
      aspect_ratio: aspectRatio,
      resolution,
      generate_audio: audio,
      seed: shot.seed,
      ...(shot.negativePrompt ? { negative_prompt: shot.negativePrompt } : {}),
    };
  },
};

const MODELS: ReadonlyMap<string, ModelInput> = new Map([
  [WAN, wan],
  [VEO, veo],
]);

/** How to order from a model; null for one the studio does not know. */
export function modelInputOf(model: string): ModelInput | null {
  return MODELS.get(model) ?? null;
}

export type PredictionRequest =
  | { kind: "ready"; model: string; input: Record<string, unknown> }
  | { kind: "not-sold"; reason: string };

/** Builds the input of the paid request from what was ordered, or says why it can't be ordered. */
export function predictionRequestOf({ order, shot }: Pick<RenderRequest, "order" | "shot">): PredictionRequest {
  const { model, clipSeconds, resolution, audio } = order;
  const known = modelInputOf(model);
  if (!known)
    return { kind: "not-sold", reason: `The studio does not know how to order from the Replicate model ${model}.` };
  const input = known.build(order, shot);
  if (input) return { kind: "ready", model, input };
  const what = `${clipSeconds} s at ${resolution} ${audio ? "with" : "without"} sound`;
  return { kind: "not-sold", reason: `${model} on Replicate does not sell ${what}.` };
}
