import { isExpiredLink } from "@/lib/adapters/download/download-failed";
import { downloadFile } from "@/lib/adapters/download/download-file";
import type { DownloadPolicy } from "@/lib/adapters/download/download-policy";
import { createPacedPoll } from "@/lib/adapters/render/provider/paced-poll";
import { AppError } from "@/lib/domain/errors";
import type { BackendCapabilities, RenderBackend } from "@/lib/pipeline/ports";
import { linkOf, progressOf } from "./read-prediction";
import { type Asked, createReplicateApi, type ReplicateApiConfig } from "./replicate-api";
import { verifyWebhook } from "./verify-webhook";

export type ReplicateConfig = ReplicateApiConfig & {
  /** "whsec_…"; null: no message is believed. */
  webhookSecret: string | null;
  parallelTakes: number;
  allowLoopbackDownloads: boolean;
  minPollMs: number;
};

const CAPABILITIES: BackendCapabilities = {
  resolutions: ["720p", "1080p"],
  aspectRatios: ["16:9", "9:16"],
  clipSeconds: [4, 5, 6, 8, 10],
  audio: true,
  canCancel: true,
  reconciles: "by asking",
};
const OUTPUT_HOSTS = ["replicate.delivery", "*.replicate.delivery"];
const DOWNLOAD_LIMITS = { maxBytes: 500_000_000, timeoutMs: 300_000 };

/**
 * Renders on Replicate's API. The paid request leaves once, whatever the SDK would like; an attempt whose answer was
 * lost is found again by the webhook address it carried, or by its exact input.
 */
export function createReplicateBackend(config: ReplicateConfig): RenderBackend {
  const api = createReplicateApi(config);
  const policy: DownloadPolicy = {
    ...DOWNLOAD_LIMITS,
    allowedHosts: OUTPUT_HOSTS,
    allowLoopback: config.allowLoopbackDownloads,
  };
  const paced = createPacedPoll(async (id) => {
    const asked = await api.ask(id);
    return asked.kind === "prediction" ? progressOf(asked.prediction) : asked.progress;
  }, config.minPollMs);

  return {
    id: "replicate",
    route: "api",
    charges: true,
    parallelTakes: config.parallelTakes,
    capabilities: CAPABILITIES,
    submit: (request, call) => api.submit(request, call),
    poll: paced.poll,
    async download(id, toPath) {
      try {
        await downloadFile(linkFrom(await api.ask(id)), toPath, policy);
      } catch (error) {
        if (!isExpiredLink(error)) throw error;
        await downloadFile(linkFrom(await api.ask(id)), toPath, policy);
      }
    },
    async cancel(id) {
      await api.cancel(id);
      paced.forget(id);
    },
    async release(id) {
      paced.forget(id);
    },
    reconcile: (attempt) => api.reconcile(attempt),
    async verifyWebhook(call) {
      const verdict = verifyWebhook(call, config.webhookSecret, api.now());
      // There is news: what was heard before it must not be told again.
      if (verdict.kind === "genuine") paced.forget(verdict.providerJobId);
      return verdict;
    },
  };
}

function linkFrom(asked: Asked): string {
  if (asked.kind === "progress") {
    const retryable = asked.progress.state === "unreachable";
    const why = retryable ? "could not be asked for the finished file" : "no longer knows this prediction";
    throw new AppError("provider_failed", `Replicate ${why}. Asking again costs nothing.`, { retryable });
  }
  const link = linkOf(asked.prediction);
  if (link) return link;
  const { status, data_removed: isRemoved } = asked.prediction;
  const why = isRemoved ? "it removes files after an hour" : `it is ${status}`;
  throw new AppError("provider_failed", `Replicate has no file for this prediction: ${why}.`, { retryable: false });
}
