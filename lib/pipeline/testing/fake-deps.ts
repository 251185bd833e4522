import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { Cache, Clock } from "@/lib/pipeline/ports";
import { createFakeMedia, type FakeMedia } from "@/lib/pipeline/testing/fake-media";
import { createFakePlanner } from "@/lib/pipeline/testing/fake-planner";

/** The parts of the world a test brings itself: real rows, and hashing that lib/pipeline may not import. */
type Given = Pick<PipelineDeps, "store" | "desk" | "sha256" | "newId">;

/** A whole pipeline without media: real rows, real rules, instant takes. */
export function createFakeDeps(
  given: Given,
  media: FakeMedia = createFakeMedia(),
): PipelineDeps & { media: FakeMedia } {
  const unavailable = { veo3: "needs a key", runway: "needs a key", replicate: "needs a key" };
  return {
    ...given,
    media,
    planner: createFakePlanner(),
    backends: { animatic: media.backend },
    unavailable,
    intake: { admit: media.admit },
    webhookUrl: () => null,
    pace: { lookMs: 0, paidLookMs: 0, busyMs: 0 },
    stillArtist: media.stillArtist,
    previewArtist: media.previewArtist,
    prober: media.prober,
    pictureMeter: media.pictureMeter,
    judge: media.judge,
    assembler: media.assembler,
    filmBurnIn: media.filmBurnIn,
    storage: media.storage,
    cache: createFakeCache(),
    clock: systemClock,
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    random: () => 0.5,
    withWorkDir: (work) => work(`/work-${given.newId("dir")}`),
    writeText: async () => undefined,
  };
}

const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};

function createFakeCache(): Cache {
  const values = new Map<string, unknown>();
  const none = { hits: 0, misses: 0, evictions: 0, entries: 0 };
  return {
    get: async (tier, key) => values.get(`${tier}:${key}`),
    put: async (tier, key, value) => {
      values.set(`${tier}:${key}`, value);
    },
    counts: async () => ({ responses: none, consistency: none, "render-plans": none }),
  };
}
