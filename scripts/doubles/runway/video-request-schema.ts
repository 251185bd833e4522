import { z } from "zod";

const promptText = z
  .string()
  .min(1, "String must contain at least 1 character(s)")
  .max(1000, "String must contain at most 1000 character(s)");
const seed = z.int().min(0).max(4_294_967_295).optional();

const gen45 = z.strictObject({
  model: z.literal("gen4.5"),
  promptText,
  ratio: z.enum(["1280:720", "720:1280"]),
  duration: z.int().min(2).max(10),
  seed,
  contentModeration: z.strictObject({ publicFigureThreshold: z.enum(["auto", "low"]).optional() }).optional(),
  outputFormat: z.literal("mp4").optional(),
});

const veo = <Name extends string>(model: Name) =>
  z.strictObject({
    model: z.literal(model),
    promptText,
    ratio: z.enum(["1280:720", "720:1280", "1920:1080", "1080:1920"]),
    duration: z.literal([4, 6, 8]).default(8),
    audio: z.boolean().default(true),
    negativePrompt: z.string().optional(),
    seed,
  });

/** Bodies of POST /v1/text_to_video as they are legal, for the models that this double sells. */
export const videoRequestSchema = z.discriminatedUnion("model", [gen45, veo("veo3.1"), veo("veo3.1_fast")]);
export type VideoRequest = z.infer<typeof videoRequestSchema>;
