import "server-only";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { judgeWithFallback } from "@/lib/adapters/ai/judge-with-fallback";
import { createMeasuredJudge } from "@/lib/adapters/ai/measured-judge";
import { createLocalPlanner } from "@/lib/adapters/ai/planner/local-planner";
import { createTieredCache } from "@/lib/adapters/cache/tiered";
import { systemClock } from "@/lib/adapters/clock";
import { createTakeIntake } from "@/lib/adapters/media/admit-take";
import { createAssembler } from "@/lib/adapters/media/assemble";
import { createPictureMeter } from "@/lib/adapters/media/picture-meter";
import { createProber } from "@/lib/adapters/media/probe";
import { createComposer } from "@/lib/adapters/render/animatic/audio/composer";
import { createAnimaticBackend } from "@/lib/adapters/render/animatic/backend";
import { createBurnInArtist, createFilmBurnIn } from "@/lib/adapters/render/animatic/burn-in";
import { createPreviewArtist } from "@/lib/adapters/render/animatic/preview-artist";
import { createStillArtist } from "@/lib/adapters/render/animatic/still-artist";
import { createDiskStorage } from "@/lib/adapters/storage/disk";
import { createCacheRows } from "@/lib/db/cache-rows";
import type { Db } from "@/lib/db/client";
import type { BackendId } from "@/lib/domain/backend";
import type { Env } from "@/lib/env";
import { getLogger } from "@/lib/logger";
import { type PipelineDeps, USUAL_PACE } from "@/lib/pipeline/deps";
import { createCloudStorage, createGeminiMinds, createPaidBackends } from "@/lib/server/provider-adapters";

type Adapters = Omit<
  PipelineDeps,
  "store" | "desk" | "logger" | "sha256" | "newId" | "random" | "withWorkDir" | "writeText"
>;

/** The vendors of this process: what is local always works; what needs a key says which one. */
export function createAdapters(env: Env, db: Db): Adapters {
  const ffmpegPath = env.ffmpegPath ?? "ffmpeg";
  const ffprobePath = env.ffprobePath ?? "ffprobe";
  const composer = createComposer();
  const burnInArtist = createBurnInArtist();
  const outputDir = path.join(env.dataDir, "renders");
  const cache = createTieredCache({ rows: createCacheRows(db), clock: systemClock, logger: getLogger() });
  const minds = createGeminiMinds(env, cache, ffmpegPath);
  const measured = createMeasuredJudge();
  const paid = createPaidBackends(env);
  return {
    planner: minds?.planner ?? createLocalPlanner(),
    judge: minds ? judgeWithFallback(minds.judge, measured) : measured,
    backends: {
      animatic: createAnimaticBackend({ outputDir, ffmpegPath, failCodes: env.failShots }),
      ...paid.backends,
    },
    unavailable: paid.unavailable,
    intake: createTakeIntake({ ffmpegPath, ffprobePath }),
    webhookUrl: (backend, takeId) => webhookUrl(env, backend, takeId),
    pace: env.providers.isWithDoubles ? { ...USUAL_PACE, paidLookMs: 1000, busyMs: 1000 } : USUAL_PACE,
    stillArtist: createStillArtist(),
    previewArtist: createPreviewArtist({ ffmpegPath }),
    prober: createProber({ ffprobePath }),
    pictureMeter: createPictureMeter({ ffmpegPath }),
    assembler: createAssembler({ ffmpegPath, ffprobePath, composer, burnInArtist }),
    filmBurnIn: createFilmBurnIn({ ffmpegPath }),
    storage:
      createCloudStorage(env) ?? createDiskStorage({ dir: mediaDir(env), signingKey: mediaKey(env), baseUrl: "" }),
    cache,
    clock: systemClock,
  };
}

/** Providers take https addresses only, but for a double on this machine. */
function webhookUrl(env: Env, backend: BackendId, takeId: string): string | null {
  const { publicUrl } = env.providers;
  return publicUrl === null ? null : `${publicUrl}/api/webhooks/${backend}?attempt=${takeId}`;
}

export function mediaDir(env: Env): string {
  return path.join(env.dataDir, "media");
}

let processKey: string | undefined;

/** The key that signs links; without one they last as long as the process. */
export function mediaKey(env: Env): string {
  if (env.mediaSigningKey !== null) return env.mediaSigningKey;
  processKey ??= randomBytes(32).toString("hex");
  return processKey;
}
