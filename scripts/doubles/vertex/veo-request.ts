import { z } from "zod";

const MODELS = ["veo-3.1-generate-001", "veo-3.1-fast-generate-001"];
const LABEL = /^[a-z0-9_-]{1,63}$/;
const MOST_PROMPT_CHARACTERS = 4096;

/** What Veo 3.1 takes on Vertex AI; everything else is a 400 there. */
export const veoRequestSchema = z.strictObject({
  instances: z
    .array(
      z.strictObject({
        prompt: z.string().min(1).max(MOST_PROMPT_CHARACTERS, "The prompt has more than 1,024 tokens."),
      }),
    )
    .length(1),
  parameters: z.strictObject({
    sampleCount: z.int().min(1).max(4),
    storageUri: z
      .string()
      .regex(/^gs:\/\/[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]\/([^/]+\/)+$/, "storageUri is no gs:// folder."),
    durationSeconds: z.union([z.literal(4), z.literal(6), z.literal(8)]),
    seed: z.int().min(0).max(0xffffffff).optional(),
    aspectRatio: z.enum(["16:9", "9:16"]),
    resolution: z.enum(["720p", "1080p"]),
    personGeneration: z.enum(["allow_adult", "dont_allow", "allow_all"]).optional(),
    negativePrompt: z.string().min(1).optional(),
    generateAudio: z.boolean("generateAudio is required for Veo 3 models."),
  }),
  labels: z.record(z.string().regex(LABEL), z.string().regex(LABEL)).optional(),
});
export type VeoRequest = z.infer<typeof veoRequestSchema>;

export function isSold(model: string): boolean {
  return MODELS.includes(model);
}

/** "gs://bucket/attempts/take_1/" is split into its bucket and its folder. */
export function folderOf({ parameters }: VeoRequest): { bucket: string; prefix: string } {
  const { hostname, pathname } = new URL(parameters.storageUri);
  return { bucket: hostname, prefix: pathname.slice(1) };
}
