import { GoogleGenAI, type Interactions } from "@google/genai";
import { z } from "zod";
import { systemClock } from "@/lib/adapters/clock";
import { isExpiredLink } from "@/lib/adapters/download/download-failed";
import { downloadFile } from "@/lib/adapters/download/download-file";
import { AppError } from "@/lib/domain/errors";
import type { Clock, RenderBackend, RenderProgress, RenderRequest } from "@/lib/pipeline/ports";
import { attemptLabel } from "./attempt-label";
import { failureOfAsking, statusOf } from "./google-failure";
import { progressOfInteraction, readInteraction, videoLinkOf } from "./omni-interaction";
import { verifyOmniWebhook } from "./omni-webhook";
import { createPolitePoll, MIN_POLL_MS } from "./polite-poll";
import { submitOnce } from "./submit-once";

export type OmniConfig = {
  apiKey: string;
  /** Null: Google's own address. */
  baseUrl: string | null;
  parallelTakes: number;
  requestTimeoutMs: number;
  download: { maxBytes: number; timeoutMs: number };
  /** "whsec_…", shown once when the webhook is registered for the project; null: Google does not call. */
  webhookSecret: string | null;
  /** Doubles on this machine hand out http links. */
  allowLoopback: boolean;
  minPollMs?: number;
  clock?: Clock;
};

const PROVIDER = "Gemini Omni";
const GOOGLE_URL = "https://generativelanguage.googleapis.com";
/** Google's own servers, and the ones that it keeps finished files on. */
const FILE_HOSTS = ["generativelanguage.googleapis.com", "*.googleapis.com", "*.googleusercontent.com"];
const interactionIdSchema = z.string().regex(/^[\w.~-]{1,500}$/);
/** The SDK would send a lost request up to four times more. */
const NO_RETRY = { maxRetries: 0 };
/** Seeds are signed 32-bit numbers at Gemini (GenerationConfig.seed), ours are unsigned. */
const SEED_MASK = 0x7fffffff;

/**
 * Gemini Omni through the Interactions API. There is no list of interactions: an attempt whose answer was lost is known
 * again only by the webhook, which brings back the attempt's id.
 */
export function createOmniBackend(config: OmniConfig): RenderBackend {
  const client = createClient(config);
  const clock = config.clock ?? systemClock;
  const polls = createPolitePoll(ask, { clock, minPollMs: config.minPollMs ?? MIN_POLL_MS });
  const patience = { ...NO_RETRY, timeout_ms: config.requestTimeoutMs };

  async function ask(id: string): Promise<RenderProgress> {
    try {
      return progressOfInteraction(readInteraction(await client.interactions.get(id, null, patience)));
    } catch (error) {
      if (statusOf(error) === 404) return { state: "lost" };
      return { state: "unreachable", failure: failureOfAsking(PROVIDER, error) };
    }
  }

  async function freshLink(id: string): Promise<string> {
    const interaction = await client.interactions.get(id, null, patience).catch((cause: unknown) => {
      throw new AppError("provider_failed", failureOfAsking(PROVIDER, cause).message, { cause });
    });
    const link = videoLinkOf(readInteraction(interaction));
    if (link === null) throw new AppError("provider_failed", "Gemini Omni names no video for this job.");
    return link;
  }

  return {
    id: "veo3",
    route: "omni",
    charges: true,
    parallelTakes: config.parallelTakes,
    capabilities: {
      resolutions: ["720p", "1080p"],
      aspectRatios: ["16:9", "9:16"],
      clipSeconds: [3, 4, 5, 6, 7, 8, 9, 10],
      audio: true,
      canCancel: true,
      reconciles: config.webhookSecret === null ? "by a person" : "by webhook",
    },
    submit(request, { webhookUrl, signal }) {
      const call = { provider: PROVIDER, idSchema: interactionIdSchema, timeoutMs: config.requestTimeoutMs, signal };
      return submitOnce(call, async (fetchOnce, stop) => {
        const { interactions } = createClient(config, fetchOnce);
        const interaction = await interactions.create(orderOf(request, webhookUrl), { ...NO_RETRY, signal: stop });
        return interaction.id;
      });
    },
    poll: polls.poll,
    async download(id, toPath) {
      try {
        await fetchVideo(await freshLink(id), toPath, config);
      } catch (error) {
        if (!isExpiredLink(error)) throw error;
        await fetchVideo(await freshLink(id), toPath, config);
      }
    },
    async cancel(id) {
      await client.interactions.cancel(id, null, patience).catch((cause: unknown) => {
        if (hasEnded(cause)) return;
        throw new AppError("provider_failed", `${PROVIDER} could not be told to stop the job.`, { cause });
      });
    },
    async release(id) {
      polls.forget(id);
    },
    async reconcile({ takeId, submittingAt }) {
      const look = `Look for the label attempt=${attemptLabel(takeId)} at ${submittingAt.toISOString()} in the logs of Google AI Studio.`;
      return {
        kind: "cannot-tell",
        advice: `Google lists no jobs; its webhook tells when this one was accepted. ${look}`,
      };
    },
    verifyWebhook: async (call) => verifyOmniWebhook(call, config.webhookSecret, clock.now()),
  };
}

/**
 * The request, from the order alone. With addresses of its own (`webhook_config.uris`) a job's deliveries would be signed
 * in another way (RS256); without, they go to the webhook that is registered for the project and its secret proves them.
 */
function orderOf({ takeId, shot, order }: RenderRequest, webhookUrl: string | null) {
  const avoid = shot.negativePrompt === "" ? "" : ` Avoid: ${shot.negativePrompt}.`;
  return {
    model: order.model,
    input: [{ type: "text", text: `${shot.prompt}${avoid}` }],
    background: true,
    store: true,
    labels: { attempt: attemptLabel(takeId) },
    generation_config: { seed: shot.seed & SEED_MASK },
    response_format: {
      type: "video",
      aspect_ratio: order.aspectRatio,
      duration: `${order.clipSeconds}s`,
      resolution: order.resolution,
      delivery: "uri",
    },
    ...(webhookUrl === null ? {} : { webhook_config: { user_metadata: { attemptId: takeId } } }),
  } satisfies Interactions.CreateModelInteractionParamsNonStreaming;
}

function fetchVideo(link: string, toPath: string, { apiKey, download, allowLoopback }: OmniConfig) {
  const isGoogle = URL.canParse(link) && !new URL(link).hostname.endsWith(".googleusercontent.com");
  return downloadFile(link, toPath, {
    ...download,
    allowedHosts: FILE_HOSTS,
    allowLoopback,
    // Servers of users' content have no business with the key.
    headers: isGoogle ? { "x-goog-api-key": apiKey } : {},
  });
}

function createClient({ apiKey, baseUrl }: OmniConfig, fetchOnce?: typeof fetch): GoogleGenAI {
  const httpOptions = { baseUrl: baseUrl ?? GOOGLE_URL, ...(fetchOnce ? { fetch: fetchOnce } : {}) };
  return new GoogleGenAI({ vertexai: false, apiKey, httpOptions });
}

/** A job that is over, or forgotten, needs no stopping. */
function hasEnded(error: unknown): boolean {
  return [400, 404, 409].includes(statusOf(error) ?? 0);
}
