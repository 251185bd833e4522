import { createReplicateBackend } from "@/lib/adapters/render/replicate/replicate";
import { createRunwayBackend } from "@/lib/adapters/render/runway/runway";
import { createVeo3 } from "@/lib/adapters/render/veo3/create-veo3";
import { createBucketReader } from "@/lib/adapters/storage/gcs-bucket-reader";
import type { PaidBackendId } from "@/lib/domain/backend";
import type { RenderBackend } from "@/lib/pipeline/ports";
import type { Double } from "@/scripts/doubles/kit/double";
import { createMemoryBucket } from "@/scripts/doubles/kit/memory-bucket";
import { startOmniDouble } from "@/scripts/doubles/omni/start-omni-double";
import { startReplicateDouble } from "@/scripts/doubles/replicate/replicate-double";
import { startRunwayDouble } from "@/scripts/doubles/runway/runway-double";
import { startStorageDouble } from "@/scripts/doubles/storage/storage-double";
import { startVertexDouble } from "@/scripts/doubles/vertex/start-vertex-double";

/** The four ways to a paid take. */
export const PAID_ROUTES = ["vertex", "omni", "runway", "replicate"] as const;
export type PaidRoute = (typeof PAID_ROUTES)[number];

export const BACKEND_OF: Record<PaidRoute, PaidBackendId> = {
  vertex: "veo3",
  omni: "veo3",
  runway: "runway",
  replicate: "replicate",
};

/** Where the doubles of one run answer: enough to reach them from another process. */
export type DoubleAddresses = {
  origins: Record<PaidRoute, string>;
  storage: { origin: string; bucket: string };
  secrets: { omni: string; replicate: string };
};

const BUCKET = "veo-output";
const OMNI_SECRET = `whsec_${Buffer.from("the omni double's secret").toString("base64")}`;
/** A submission that hangs is given up soon, so that tests are quick. */
const REQUEST_TIMEOUT_MS = 1500;

/** Every provider's double, with the bucket that Veo writes into. */
export async function startPaidDoubles(webhookOrigin: string | null = null) {
  const store = createMemoryBucket();
  const storage = await startStorageDouble({ buckets: { [BUCKET]: store } });
  const webhook = webhookOrigin === null ? {} : { webhook: { url: `${webhookOrigin}/veo3`, secret: OMNI_SECRET } };
  const replicate = await startReplicateDouble();
  const doubles: Record<PaidRoute, Double> = {
    vertex: await startVertexDouble({ store, finishAfterMs: 300 }),
    omni: await startOmniDouble({ ...webhook, finishAfterMs: 300 }),
    runway: await startRunwayDouble(),
    replicate,
  };
  const addresses: DoubleAddresses = {
    origins: mapRoutes((route) => doubles[route].origin),
    storage: { origin: storage.origin, bucket: BUCKET },
    secrets: { omni: OMNI_SECRET, replicate: replicate.webhookSecret },
  };
  return {
    doubles,
    storage,
    addresses,
    reset: () => {
      for (const double of [...Object.values(doubles), storage]) double.reset();
    },
    stop: async () => {
      for (const double of [...Object.values(doubles), storage]) await double.stop();
    },
  };
}
export type PaidDoubles = Awaited<ReturnType<typeof startPaidDoubles>>;

/** The real adapter of a route, on its official SDK, pointed at the double. */
export function paidBackend(route: PaidRoute, { origins, storage, secrets }: DoubleAddresses): RenderBackend {
  const patience = { parallelTakes: 4, requestTimeoutMs: REQUEST_TIMEOUT_MS, minPollMs: 0 };
  const download = { maxBytes: 100_000_000, timeoutMs: 10_000 };
  switch (route) {
    case "vertex":
      return createVeo3({
        ...patience,
        route,
        project: "test-project",
        location: "us-central1",
        baseUrl: origins.vertex,
        outputBucket: storage.bucket,
        bucket: createBucketReader({ bucket: storage.bucket, apiEndpoint: storage.origin, projectId: "test-project" }),
        authClient: { getRequestHeaders: async () => new Headers({ authorization: "Bearer test" }) },
      });
    case "omni":
      return createVeo3({
        ...patience,
        route,
        apiKey: "test-key",
        baseUrl: origins.omni,
        download,
        webhookSecret: secrets.omni,
        allowLoopback: true,
      });
    case "runway":
      return createRunwayBackend({
        ...patience,
        apiKey: "test-key",
        baseUrl: origins.runway,
        allowLoopbackDownloads: true,
      });
    case "replicate":
      return createReplicateBackend({
        ...patience,
        apiToken: "test-token",
        baseUrl: `${origins.replicate}/v1`,
        webhookSecret: secrets.replicate,
        allowLoopbackDownloads: true,
        settleMs: 0,
      });
  }
}

function mapRoutes<T>(of: (route: PaidRoute) => T): Record<PaidRoute, T> {
  return { vertex: of("vertex"), omni: of("omni"), runway: of("runway"), replicate: of("replicate") };
}
