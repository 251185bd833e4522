import "server-only";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { createMeasuredJudge } from "@/lib/adapters/ai/measured-judge";
import { createLocalPlanner } from "@/lib/adapters/ai/planner/local-planner";
import { createTieredCache } from "@/lib/adapters/cache/tiered";
import { systemClock } from "@/lib/adapters/clock";
import { createAssembler } from "@/lib/adapters/media/assemble";
import { createPictureMeter } from "@/lib/adapters/media/picture-meter";
import { createProber } from "@/lib/adapters/media/probe";
import { createComposer } from "@/lib/adapters/render/animatic/audio/composer";
import { createAnimaticBackend } from "@/lib/adapters/render/animatic/backend";
import { createBurnInArtist } from "@/lib/adapters/render/animatic/burn-in";
import { createStillArtist } from "@/lib/adapters/render/animatic/still-artist";
import { createDiskStorage } from "@/lib/adapters/storage/disk";
import { createCacheRows } from "@/lib/db/cache-rows";
import type { Db } from "@/lib/db/client";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import type { Env } from "@/lib/env";
import { getLogger } from "@/lib/logger";
import type { PipelineDeps } from "@/lib/pipeline/deps";

type Adapters = Omit<PipelineDeps, "store" | "logger" | "sha256" | "newId" | "random" | "withWorkDir" | "writeText">;

/** The vendors of this process: what is local always works; what needs a key says which one. */
export function createAdapters(env: Env, db: Db): Adapters {
  const ffmpegPath = env.ffmpegPath ?? "ffmpeg";
  const ffprobePath = env.ffprobePath ?? "ffprobe";
  const composer = createComposer();
  const burnInArtist = createBurnInArtist();
  const outputDir = path.join(env.dataDir, "renders");
  return {
    planner: createLocalPlanner(),
    judge: createMeasuredJudge(),
    backends: { animatic: createAnimaticBackend({ outputDir, ffmpegPath, failCodes: env.failShots }) },
    unavailable: {
      veo3: "Veo is not connected to this studio.",
      runway: "Runway is not connected to this studio.",
      replicate: "Replicate is not connected to this studio.",
    },
    priceList: DEFAULT_PRICE_LIST,
    stillArtist: createStillArtist(),
    prober: createProber({ ffprobePath }),
    pictureMeter: createPictureMeter({ ffmpegPath }),
    assembler: createAssembler({ ffmpegPath, ffprobePath, composer, burnInArtist }),
    storage: createDiskStorage({ dir: mediaDir(env), signingKey: mediaKey(env), baseUrl: "" }),
    cache: createTieredCache({ rows: createCacheRows(db), clock: systemClock, logger: getLogger() }),
    clock: systemClock,
  };
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
