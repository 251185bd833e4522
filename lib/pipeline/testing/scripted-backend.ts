import type { PaidBackendId } from "@/lib/domain/backend";
import type { ProviderFailure } from "@/lib/domain/provider-failure";
import type { BackendCapabilities, RenderBackend, RenderProgress, RenderRequest } from "@/lib/pipeline/ports";

export type ScriptedBackend = RenderBackend & {
  /** Every request that was sent, in order. */
  sent: RenderRequest[];
  /** What the next submissions are refused with, in order; after that they are accepted. */
  refusals: ProviderFailure[];
  /** What becomes of accepted jobs; they succeed at list price unless told otherwise. */
  ends: RenderProgress[];
};

const CAPABILITIES: BackendCapabilities = {
  resolutions: ["720p", "1080p"],
  aspectRatios: ["16:9", "9:16"],
  clipSeconds: [],
  audio: true,
  canCancel: true,
  reconciles: "by a person",
};

/** A paid backend that does what a test tells it to, at once. */
export function scriptedBackend(
  id: PaidBackendId,
  route: string,
  arrive: (request: RenderRequest, toPath: string) => void,
): ScriptedBackend {
  const jobs = new Map<string, RenderRequest>();
  const backend: ScriptedBackend = {
    id,
    route,
    charges: true,
    parallelTakes: 8,
    capabilities: CAPABILITIES,
    sent: [],
    refusals: [],
    ends: [],
    submit: async (request) => {
      backend.sent.push(request);
      const failure = backend.refusals.shift();
      if (failure) return { kind: "refused", failure };
      jobs.set(`${id}-${request.takeId}`, request);
      return { kind: "submitted", providerJobId: `${id}-${request.takeId}`, estimatedMicros: null };
    },
    poll: async () => backend.ends.shift() ?? { state: "succeeded", charge: null },
    download: async (jobId, toPath) => {
      const request = jobs.get(jobId);
      if (request) arrive(request, toPath);
    },
    cancel: async () => undefined,
    release: async () => undefined,
  };
  return backend;
}
