import { GenerateVideosOperation, GoogleGenAI, type GoogleGenAIOptions } from "@google/genai";
import { z } from "zod";
import { systemClock } from "@/lib/adapters/clock";
import { AppError, messageOf } from "@/lib/domain/errors";
import type { Clock, RenderBackend, RenderProgress, RenderRequest } from "@/lib/pipeline/ports";
import { attemptPrefix, findInBucket, foundKey, keyOf, type OutputBucket } from "./attempt-bucket";
import { attemptLabel } from "./attempt-label";
import { failureOfAsking, statusOf } from "./google-failure";
import { createPolitePoll, MIN_POLL_MS } from "./polite-poll";
import { shortenPrompt } from "./shorten-prompt";
import { submitOnce } from "./submit-once";
import { progressOfOperation, readOperation, videoUriOf } from "./vertex-operation";

export type VertexConfig = {
  project: string;
  /** A region of Google Cloud, or "global". */
  location: string;
  /** Null: Google's own address for the location. */
  baseUrl: string | null;
  /** Veo writes its files into this bucket itself, each attempt's into a folder of its own. */
  outputBucket: string;
  bucket: OutputBucket;
  parallelTakes: number;
  requestTimeoutMs: number;
  /** Signs in without Google's application default credentials. */
  authClient?: { getRequestHeaders(): Promise<Headers> };
  minPollMs?: number;
  clock?: Clock;
};

type AuthOptions = NonNullable<GoogleGenAIOptions["googleAuthOptions"]>;

const PROVIDER = "Vertex AI";
const operationNameSchema = z
  .string()
  .regex(/^projects\/[^/\s]+\/locations\/[^/\s]+\/publishers\/google\/models\/[^/\s]+\/operations\/[^/\s]+$/);

/**
 * Veo on Vertex AI. A job's id is its operation's name, so every process can go on with it. Each attempt has a folder
 * in our bucket: an attempt whose answer was lost is found there as soon as its video is finished.
 */
export function createVertexBackend(config: VertexConfig): RenderBackend {
  const client = createClient(config);
  /** Folders of the attempts that this process sent, by operation. */
  const prefixes = new Map<string, string>();
  const polls = createPolitePoll(ask, {
    clock: config.clock ?? systemClock,
    minPollMs: config.minPollMs ?? MIN_POLL_MS,
  });

  async function operationOf(name: string) {
    const operation = new GenerateVideosOperation();
    operation.name = name;
    const httpOptions = { timeout: config.requestTimeoutMs };
    return readOperation(await client.operations.getVideosOperation({ operation, config: { httpOptions } }));
  }

  async function ask(name: string): Promise<RenderProgress> {
    try {
      return progressOfOperation(await operationOf(name));
    } catch (error) {
      if (statusOf(error) === 404) return { state: "lost" };
      return { state: "unreachable", failure: failureOfAsking(PROVIDER, error) };
    }
  }

  async function finishedKey(name: string): Promise<string> {
    const operation = await operationOf(name).catch((cause: unknown) => {
      throw new AppError("provider_failed", failureOfAsking(PROVIDER, cause).message, { cause });
    });
    const uri = videoUriOf(operation);
    if (uri === null) throw new AppError("provider_failed", "Vertex AI names no video for this job.");
    return keyOf(uri, config.outputBucket, prefixes.get(name));
  }

  return {
    id: "veo3",
    route: "vertex",
    charges: true,
    parallelTakes: config.parallelTakes,
    capabilities: {
      resolutions: ["720p", "1080p"],
      aspectRatios: ["16:9", "9:16"],
      clipSeconds: [4, 6, 8],
      audio: true,
      canCancel: false,
      reconciles: "by asking",
    },
    async submit(request, { signal }) {
      const call = { provider: PROVIDER, idSchema: operationNameSchema, timeoutMs: config.requestTimeoutMs, signal };
      const answer = await submitOnce(call, async (fetchOnce, stop) => {
        const params = paramsOf(request, config.outputBucket);
        const httpOptions = { fetch: fetchOnce };
        const operation = await client.models.generateVideos({
          ...params,
          config: { ...params.config, httpOptions, abortSignal: stop },
        });
        return operation.name;
      });
      if (answer.kind === "submitted") prefixes.set(answer.providerJobId, attemptPrefix(request.takeId));
      return answer;
    },
    async poll(jobId, waitMs) {
      return foundKey(jobId) === null ? polls.poll(jobId, waitMs) : { state: "succeeded", charge: null };
    },
    async download(jobId, toPath) {
      const key = foundKey(jobId) ?? (await finishedKey(jobId));
      await config.bucket.download(key, toPath).catch((cause: unknown) => {
        if (cause instanceof AppError) throw cause;
        const message = `The finished video could not be fetched from the bucket: ${messageOf(cause)}`;
        throw new AppError("provider_failed", message, { cause });
      });
    },
    /** Veo can't be stopped: the SDK and the API know no such call. */
    async cancel() {},
    async release(jobId) {
      polls.forget(jobId);
      prefixes.delete(jobId);
    },
    reconcile: ({ takeId }) => findInBucket(config.bucket, config.outputBucket, takeId),
  };
}

/** The request, from the order alone: what was priced is what is asked for. */
function paramsOf({ takeId, shot, order }: RenderRequest, bucket: string) {
  return {
    model: order.model,
    source: { prompt: shortenPrompt(shot.prompt) },
    config: {
      numberOfVideos: 1,
      outputGcsUri: `gs://${bucket}/${attemptPrefix(takeId)}`,
      durationSeconds: order.clipSeconds,
      resolution: order.resolution,
      aspectRatio: order.aspectRatio,
      generateAudio: order.audio,
      seed: shot.seed,
      personGeneration: "allow_adult",
      labels: { attempt: attemptLabel(takeId) },
      ...(shot.negativePrompt === "" ? {} : { negativePrompt: shot.negativePrompt }),
    },
  };
}

function createClient({ project, location, baseUrl, authClient }: VertexConfig): GoogleGenAI {
  return new GoogleGenAI({
    vertexai: true,
    project,
    location,
    ...(baseUrl === null ? {} : { httpOptions: { baseUrl } }),
    ...(authClient ? { googleAuthOptions: { authClient: asAuthClient(authClient) } } : {}),
  });
}

/** The SDK's types ask for a whole client of google-auth-library; it only ever calls this one method. */
function asAuthClient(client: NonNullable<VertexConfig["authClient"]>) {
  return z.custom<NonNullable<AuthOptions["authClient"]>>(() => "getRequestHeaders" in client).parse(client);
}
