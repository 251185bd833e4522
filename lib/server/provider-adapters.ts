import "server-only";
import path from "node:path";
import { createFrameSampler } from "@/lib/adapters/ai/gemini/frame-sampler";
import { createGeminiClient, type GeminiClient } from "@/lib/adapters/ai/gemini/gemini-client";
import { createGeminiJudge } from "@/lib/adapters/ai/gemini/gemini-judge";
import { createGeminiPlanner } from "@/lib/adapters/ai/gemini/gemini-planner";
import { createReplicateBackend } from "@/lib/adapters/render/replicate/replicate";
import { createRunwayBackend } from "@/lib/adapters/render/runway/runway";
import { createVeo3 } from "@/lib/adapters/render/veo3/create-veo3";
import { createGcsStorage } from "@/lib/adapters/storage/gcs";
import { createBucketReader } from "@/lib/adapters/storage/gcs-bucket-reader";
import type { BackendId, PaidBackendId } from "@/lib/domain/backend";
import type { Env } from "@/lib/env";
import { getLogger } from "@/lib/logger";
import type { Cache, Judge, Planner, RenderBackend, Storage } from "@/lib/pipeline/ports";

/** Takes at once as far as the adapters care; the backend's own setting is what holds. */
const PARALLEL_TAKES = 4;
const REQUEST_TIMEOUT_MS = 45_000;
const DOWNLOAD = { maxBytes: 2_000_000_000, timeoutMs: 300_000 };
/** What the providers ask for between two questions about one job, in milliseconds. */
const POLITE_MS = { veo3: 10_000, runway: 5000, replicate: 3000 } as const;
const DOUBLES_POLL_MS = 200;

type Backends = {
  backends: Partial<Record<BackendId, RenderBackend>>;
  /** Which variable a backend lacks, in words. */
  unavailable: Partial<Record<BackendId, string>>;
};

/** The paid backends whose keys are set; for the others, the name of what is missing. */
export function createPaidBackends(env: Env): Backends {
  const found: Record<PaidBackendId, RenderBackend | string> = {
    veo3: veo3From(env),
    runway: runwayFrom(env),
    replicate: replicateFrom(env),
  };
  const result: Backends = { backends: {}, unavailable: {} };
  for (const [id, backend] of Object.entries(found) as [PaidBackendId, RenderBackend | string][]) {
    if (typeof backend === "string") result.unavailable[id] = backend;
    else result.backends[id] = backend;
  }
  return result;
}

function veo3From(env: Env): RenderBackend | string {
  const { veo, gemini, isWithDoubles } = env.providers;
  const common = {
    parallelTakes: PARALLEL_TAKES,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    minPollMs: pollMs(env, "veo3"),
  };
  if (veo.route === "omni") {
    if (gemini.apiKey === null) return "needs GEMINI_API_KEY";
    const { apiKey, webhookSecret } = gemini;
    const baseUrl = veo.omniBaseUrl;
    return createVeo3({
      ...common,
      route: "omni",
      apiKey,
      baseUrl,
      webhookSecret,
      download: DOWNLOAD,
      allowLoopback: isWithDoubles,
    });
  }
  if (veo.project === null) return "needs GOOGLE_CLOUD_PROJECT";
  if (veo.outputBucket === null) return "needs VEO_OUTPUT_BUCKET";
  return createVeo3({
    ...common,
    route: "vertex",
    project: veo.project,
    location: veo.location,
    baseUrl: veo.vertexBaseUrl,
    outputBucket: veo.outputBucket,
    bucket: createBucketReader({ bucket: veo.outputBucket, ...cloudOf(env) }),
    ...(isWithDoubles ? { authClient: DOUBLES_AUTH } : {}),
  });
}

/** A double believes anybody; Google's own sign-in needs a network. */
const DOUBLES_AUTH = { getRequestHeaders: async () => new Headers({ authorization: "Bearer double" }) };

function runwayFrom(env: Env): RenderBackend | string {
  const { runway, isWithDoubles } = env.providers;
  if (runway.apiKey === null) return "needs RUNWAYML_API_SECRET";
  return createRunwayBackend({
    apiKey: runway.apiKey,
    baseUrl: runway.baseUrl,
    parallelTakes: PARALLEL_TAKES,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    allowLoopbackDownloads: isWithDoubles,
    minPollMs: pollMs(env, "runway"),
  });
}

function replicateFrom(env: Env): RenderBackend | string {
  const { replicate, isWithDoubles } = env.providers;
  if (replicate.apiToken === null) return "needs REPLICATE_API_TOKEN";
  return createReplicateBackend({
    apiToken: replicate.apiToken,
    baseUrl: replicate.baseUrl,
    webhookSecret: replicate.webhookSecret,
    parallelTakes: PARALLEL_TAKES,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    allowLoopbackDownloads: isWithDoubles,
    minPollMs: pollMs(env, "replicate"),
  });
}

function pollMs(env: Env, backend: PaidBackendId): number {
  return env.providers.isWithDoubles ? DOUBLES_POLL_MS : POLITE_MS[backend];
}

/** Gemini plans and judges when there is a key; null leaves both to this machine. */
export function createGeminiMinds(
  env: Env,
  cache: Cache,
  ffmpegPath: string,
): { planner: Planner; judge: Judge } | null {
  const { apiKey, textModel, visionModel } = env.providers.gemini;
  if (apiKey === null) return null;
  const frames = createFrameSampler({ ffmpegPath });
  return {
    planner: createGeminiPlanner({ client: geminiClient(env, apiKey, textModel), cache }),
    judge: createGeminiJudge({ client: geminiClient(env, apiKey, visionModel), cache, frames }),
  };
}

function geminiClient(env: Env, apiKey: string, model: string): GeminiClient {
  const { baseUrl } = env.providers.gemini;
  return createGeminiClient({
    apiKey,
    model,
    ...(baseUrl === null ? {} : { baseUrl }),
    onUsage: (usage) => getLogger().info(usage, "Gemini was asked."),
  });
}

/** Cloud Storage when a bucket is named; null leaves files on this machine. */
export function createCloudStorage(env: Env): Storage | null {
  const { bucket } = env.providers.gcs;
  if (bucket === null) return null;
  return createGcsStorage({
    bucket,
    prefix: "studio/",
    cacheDir: path.join(env.dataDir, "media-cache"),
    ...cloudOf(env),
  });
}

function cloudOf(env: Env): { apiEndpoint: string | null; projectId?: string } {
  const { gcs, veo } = env.providers;
  return { apiEndpoint: gcs.apiEndpoint, ...(veo.project === null ? {} : { projectId: veo.project }) };
}
