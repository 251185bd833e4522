import { createReplicateBackend, type ReplicateConfig } from "@/lib/adapters/render/replicate/replicate";
import type { RenderBackend } from "@/lib/pipeline/ports";

/** The backend as it is set up for a double on this machine. */
export function replicateAt(baseUrl: string, config: Partial<ReplicateConfig> = {}): RenderBackend {
  return createReplicateBackend({
    apiToken: "r8_secret",
    baseUrl,
    webhookSecret: null,
    parallelTakes: 4,
    requestTimeoutMs: 20_000,
    allowLoopbackDownloads: true,
    minPollMs: 0,
    ...config,
  });
}
