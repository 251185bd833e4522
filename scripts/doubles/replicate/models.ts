import type { Model } from "replicate";
import { z } from "zod";
import type { ClipWish } from "../kit/clip";

const SIZES = ["832*480", "480*832", "1280*720", "720*1280", "1920*1080", "1080*1920"] as const;

const wanSchema = z.strictObject({
  prompt: z.string().min(1),
  size: z.enum(SIZES).default("1280*720"),
  duration: z.literal([5, 10]).default(5),
  negative_prompt: z.string().optional(),
  seed: z.int().min(0).max(2_147_483_647).optional(),
  audio: z.url().optional(),
  enable_prompt_expansion: z.boolean().optional(),
});
const veoSchema = z.strictObject({
  prompt: z.string().min(1),
  duration: z.literal([4, 6, 8]).default(8),
  aspect_ratio: z.enum(["16:9", "9:16"]).default("16:9"),
  resolution: z.enum(["720p", "1080p"]).default("1080p"),
  generate_audio: z.boolean().default(true),
  negative_prompt: z.string().optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
});

export type Accepted = { prompt: string; billedMicros: number; wish: ClipWish };

export type SoldModel = {
  owner: string;
  name: string;
  version: string;
  schema: z.ZodObject;
  /** Checks an input as Replicate does, and says what it costs and what comes of it. */
  accept(input: unknown): { ok: true; accepted: Accepted } | { ok: false; issues: z.core.$ZodIssue[] };
};

const WAN_MICROS_PER_SECOND = { 480: 50_000, 720: 100_000, 1080: 150_000 } as const;
const VEO_MICROS_PER_SECOND = { sound: 400_000, silent: 200_000 } as const;
const VEO_SIZES = { "720p": { long: 1280, short: 720 }, "1080p": { long: 1920, short: 1080 } } as const;

const wan: SoldModel = {
  owner: "wan-video",
  name: "wan-2.5-t2v",
  version: "a".repeat(64),
  schema: wanSchema,
  accept(given) {
    const input = wanSchema.safeParse(given);
    if (!input.success) return { ok: false, issues: input.error.issues };
    const { prompt, size, duration: seconds } = input.data;
    const [width = 0, height = 0] = size.split("*").map(Number);
    const short = Math.min(width, height);
    const perSecond = WAN_MICROS_PER_SECOND[short === 480 ? 480 : short === 720 ? 720 : 1080];
    const wish = { width, height, fps: 24, seconds, audio: false };
    return { ok: true, accepted: { prompt, billedMicros: seconds * perSecond, wish } };
  },
};

const veo: SoldModel = {
  owner: "google",
  name: "veo-3.1",
  version: "b".repeat(64),
  schema: veoSchema,
  accept(given) {
    const input = veoSchema.safeParse(given);
    if (!input.success) return { ok: false, issues: input.error.issues };
    const { prompt, duration: seconds, aspect_ratio: shape, resolution, generate_audio: audio } = input.data;
    const { long, short } = VEO_SIZES[resolution];
    const [width, height] = shape === "16:9" ? [long, short] : [short, long];
    const billedMicros = seconds * VEO_MICROS_PER_SECOND[audio ? "sound" : "silent"];
    return { ok: true, accepted: { prompt, billedMicros, wish: { width, height, fps: 24, seconds, audio } } };
  },
};

const MODELS = [wan, veo];

export function findModel(owner: string | undefined, name: string | undefined): SoldModel | null {
  return MODELS.find((model) => model.owner === owner && model.name === name) ?? null;
}

/** "owner/name:version", or the version alone. */
export function findVersion(version: string): SoldModel | null {
  return MODELS.find((model) => version === model.version || version === `${slugOf(model)}:${model.version}`) ?? null;
}

export function slugOf({ owner, name }: SoldModel): string {
  return `${owner}/${name}`;
}

/** GET /v1/models/{owner}/{name}, with the schema of its input. */
export function describeModel(model: SoldModel): Model {
  const { owner, name, version: id, schema } = model;
  const openapi = { openapi: "3.0.2", components: { schemas: { Input: z.toJSONSchema(schema, { io: "input" }) } } };
  return {
    url: `https://replicate.com/${slugOf(model)}`,
    owner,
    name,
    visibility: "public",
    is_official: true,
    run_count: 1,
    latest_version: { id, created_at: "2026-01-01T00:00:00.000Z", cog_version: null, openapi_schema: openapi },
  } satisfies Model;
}
