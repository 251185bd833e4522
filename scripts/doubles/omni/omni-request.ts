import { z } from "zod";

const MODELS = ["gemini-omni-1.1-flash"];
const LABEL = /^[a-z0-9_-]{1,63}$/;
const LONGEST_SEED = 0x7fffffff;

/** What Gemini Omni takes through the Interactions API; everything else is a 400 there. */
export const omniRequestSchema = z.strictObject({
  model: z.string(),
  input: z.array(z.strictObject({ type: z.literal("text"), text: z.string().min(1) })).min(1),
  background: z.literal(true, "Video jobs of this length run in the background."),
  store: z.literal(true, "Background interactions are stored."),
  labels: z.record(z.string().regex(LABEL), z.string().regex(LABEL)).optional(),
  generation_config: z.strictObject({ seed: z.int().min(0).max(LONGEST_SEED).optional() }).optional(),
  response_format: z.strictObject({
    type: z.literal("video"),
    aspect_ratio: z.enum(["16:9", "9:16"]),
    duration: z.string().regex(/^([3-9]|10)s$/, "A video has 3 to 10 seconds."),
    resolution: z.enum(["720p", "1080p"]),
    delivery: z.enum(["uri", "inline"]),
  }),
  webhook_config: z
    .strictObject({ uris: z.array(z.url()).optional(), user_metadata: z.record(z.string(), z.unknown()).optional() })
    .optional(),
});
export type OmniRequest = z.infer<typeof omniRequestSchema>;

export function isSold(model: string): boolean {
  return MODELS.includes(model);
}

/** What identifies the attempt on the bill: its own metadata, or its label. */
export function correlationOf({ webhook_config, labels }: OmniRequest): string | null {
  const attempt = webhook_config?.user_metadata?.attemptId;
  return typeof attempt === "string" ? attempt : (labels?.attempt ?? null);
}
