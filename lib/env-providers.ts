import { z } from "zod";

const text = z.string().trim().min(1).nullable().default(null);
const baseUrl = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://api.example.com" })
  .nullable()
  .default(null);

/** What the outside providers need. Each is optional: without its key a provider is simply not used. */
export const PROVIDER_VARIABLES = {
  GEMINI_API_KEY: text,
  GEMINI_BASE_URL: baseUrl,
  OMNI_BASE_URL: baseUrl,
  GEMINI_TEXT_MODEL: z.string().trim().min(1).default("gemini-3.8-flash"),
  GEMINI_VISION_MODEL: z.string().trim().min(1).default("gemini-3.8-flash"),
  GEMINI_WEBHOOK_SECRET: text,
  VEO_ROUTE: z.enum(["vertex", "omni"], "must be vertex or omni").default("vertex"),
  GOOGLE_CLOUD_PROJECT: text,
  GOOGLE_CLOUD_LOCATION: z.string().trim().min(1).default("us-central1"),
  VERTEX_BASE_URL: baseUrl,
  VEO_OUTPUT_BUCKET: text,
  RUNWAYML_API_SECRET: text,
  RUNWAYML_BASE_URL: baseUrl,
  REPLICATE_API_TOKEN: text,
  REPLICATE_BASE_URL: baseUrl,
  REPLICATE_WEBHOOK_SECRET: text,
  GCS_BUCKET: text,
  GCS_API_ENDPOINT: baseUrl,
  PUBLIC_URL: baseUrl,
  ALLOW_TEST_DOUBLES: z.enum(["1", "0", "true", "false"], "must be 1 or 0").optional(),
} as const;
type Variables = z.infer<z.ZodObject<typeof PROVIDER_VARIABLES>>;

export type ProviderEnv = ReturnType<typeof shapeProviders>;

/** Settings of the outside providers, grouped as their adapters take them. */
export function shapeProviders(variables: Variables) {
  return {
    gemini: {
      apiKey: variables.GEMINI_API_KEY,
      baseUrl: variables.GEMINI_BASE_URL,
      textModel: variables.GEMINI_TEXT_MODEL,
      visionModel: variables.GEMINI_VISION_MODEL,
      webhookSecret: variables.GEMINI_WEBHOOK_SECRET,
    },
    veo: {
      route: variables.VEO_ROUTE,
      project: variables.GOOGLE_CLOUD_PROJECT,
      location: variables.GOOGLE_CLOUD_LOCATION,
      vertexBaseUrl: variables.VERTEX_BASE_URL,
      omniBaseUrl: variables.OMNI_BASE_URL,
      outputBucket: variables.VEO_OUTPUT_BUCKET,
    },
    runway: { apiKey: variables.RUNWAYML_API_SECRET, baseUrl: variables.RUNWAYML_BASE_URL },
    replicate: {
      apiToken: variables.REPLICATE_API_TOKEN,
      baseUrl: variables.REPLICATE_BASE_URL,
      webhookSecret: variables.REPLICATE_WEBHOOK_SECRET,
    },
    gcs: { bucket: variables.GCS_BUCKET, apiEndpoint: variables.GCS_API_ENDPOINT },
    /** Where providers reach this studio with their news; null: they are asked instead. */
    publicUrl: variables.PUBLIC_URL,
    /** Providers' doubles on this machine stand in for the real ones. */
    isWithDoubles: variables.ALLOW_TEST_DOUBLES === "1" || variables.ALLOW_TEST_DOUBLES === "true",
  };
}

const BASE_URLS = [
  "GEMINI_BASE_URL",
  "VERTEX_BASE_URL",
  "OMNI_BASE_URL",
  "RUNWAYML_BASE_URL",
  "REPLICATE_BASE_URL",
  "GCS_API_ENDPOINT",
] as const;

/** A stray address would send keys and briefs to somebody else: in production it must be https, or allowed by name. */
export function providerContradictions(variables: Variables, isProduction: boolean): string[] {
  const { isWithDoubles } = shapeProviders(variables);
  if (!isProduction || isWithDoubles) return [];
  return BASE_URLS.filter((name) => variables[name] !== null && !variables[name].startsWith("https:")).map(
    (name) => `${name} must start with https:// in production, or ALLOW_TEST_DOUBLES=1 must allow it.`,
  );
}

const CLOUD_STORAGE = "https://storage.googleapis.com";

/** Signed links lead straight to the bucket, so pages must be allowed to load from it. */
export function mediaOriginsOf({ gcs }: ProviderEnv): string[] {
  if (gcs.bucket === null) return [];
  return [gcs.apiEndpoint === null ? CLOUD_STORAGE : new URL(gcs.apiEndpoint).origin];
}
