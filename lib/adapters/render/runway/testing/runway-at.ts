import { createRunwayBackend, type RunwayConfig } from "@/lib/adapters/render/runway/runway";
import type { RenderBackend } from "@/lib/pipeline/ports";

/** The backend as it is set up for a double on this machine. */
export function runwayAt(origin: string, config: Partial<RunwayConfig> = {}): RenderBackend {
  return createRunwayBackend({
    apiKey: "key_secret",
    baseUrl: origin,
    parallelTakes: 2,
    requestTimeoutMs: 20_000,
    allowLoopbackDownloads: true,
    minPollMs: 0,
    ...config,
  });
}
