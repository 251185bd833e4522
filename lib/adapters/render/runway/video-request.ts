import type { TextToVideoCreateParams } from "@runwayml/sdk/resources/text-to-video";
import { z } from "zod";
import { fitPrompt } from "@/lib/adapters/render/provider/fit-prompt";
import type { RenderRequest } from "@/lib/pipeline/ports";

export type VideoRequest = { kind: "ready"; body: TextToVideoCreateParams } | { kind: "not-sold"; reason: string };

/** Runway's own limit, in UTF-16 units (SDK 4.20.1, TextToVideoCreateParams). */
const PROMPT_UNITS = 1000;
const RATIOS = {
  "720p": { "16:9": "1280:720", "9:16": "720:1280" },
  "1080p": { "16:9": "1920:1080", "9:16": "1080:1920" },
} as const;

const gen45OrderSchema = z.object({
  resolution: z.literal("720p"),
  aspectRatio: z.enum(["16:9", "9:16"]),
  clipSeconds: z.int().min(2).max(10),
  audio: z.literal(false),
});
const veoOrderSchema = z.object({
  resolution: z.enum(["720p", "1080p"]),
  aspectRatio: z.enum(["16:9", "9:16"]),
  clipSeconds: z.literal([4, 6, 8]),
  audio: z.boolean(),
});

/** Builds the body of the paid request from what was ordered, or says why Runway does not sell that. */
export function videoRequestOf({ order, shot }: RenderRequest): VideoRequest {
  const common = { promptText: fitPrompt(shot.prompt, PROMPT_UNITS), seed: shot.seed };
  switch (order.model) {
    case "gen4.5": {
      const sold = gen45OrderSchema.safeParse(order);
      if (!sold.success) return notSold(order, sold.error);
      const { resolution, aspectRatio, clipSeconds: duration } = sold.data;
      return { kind: "ready", body: { ...common, model: "gen4.5", ratio: RATIOS[resolution][aspectRatio], duration } };
    }
    case "veo3.1":
    case "veo3.1_fast": {
      const sold = veoOrderSchema.safeParse(order);
      if (!sold.success) return notSold(order, sold.error);
      const { resolution, aspectRatio, clipSeconds: duration, audio } = sold.data;
      const ratio = RATIOS[resolution][aspectRatio];
      const negative = shot.negativePrompt ? { negativePrompt: shot.negativePrompt } : {};
      return { kind: "ready", body: { ...common, ...negative, model: order.model, ratio, duration, audio } };
    }
    default:
      return {
        kind: "not-sold",
        reason: `The studio does not know how to order from the Runway model ${order.model}.`,
      };
  }
}

function notSold({ model, resolution, clipSeconds, audio }: RenderRequest["order"], error: z.ZodError): VideoRequest {
  const what = `${clipSeconds} s at ${resolution} ${audio ? "with" : "without"} sound`;
  const fields = error.issues.map((issue) => issue.path.join(".")).join(", ");
  return { kind: "not-sold", reason: `Runway's ${model} does not sell ${what} (${fields}).` };
}
