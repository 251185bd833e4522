import { existsSync, mkdirSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import path from "node:path";
import { AppError, messageOf } from "@/lib/domain/errors";
import { providerFailure } from "@/lib/domain/provider-failure";
import type { BackendCapabilities, RenderBackend, RenderProgress, RenderRequest } from "@/lib/pipeline/ports";
import { sharedPool, type TaskHandle } from "./pool";
import { removeAbandonedFiles } from "./unfinished-files";

export type AnimaticOptions = {
  /** Finished takes are kept here as `<takeId>.mp4` until they are released. */
  outputDir: string;
  ffmpegPath: string;
  /** Drawing threads; two by default. */
  threads?: number;
  /** Codes of shots that fail on purpose, to try out what the studio does then. */
  failCodes?: readonly string[];
};

const CAPABILITIES: BackendCapabilities = {
  resolutions: ["720p", "1080p"],
  aspectRatios: ["16:9", "9:16"],
  clipSeconds: [],
  audio: true,
  canCancel: true,
  reconciles: "by asking",
};

type Take = { progress(): RenderProgress; settled: Promise<unknown>; cancel(): void };

const PARALLEL_TAKES = 2;
/** A take's id names its file. */
const SAFE_ID = /^[A-Za-z0-9_-]{1,120}$/;

/**
 * Draws takes on this machine, free of charge. A finished file is put under its name in one step, so a poll after a
 * restart still finds every take that was completed; one that was being drawn is lost and can be submitted again.
 */
export function createAnimaticBackend(options: AnimaticOptions): RenderBackend {
  const takes = new Map<string, Take>();
  const pool = sharedPool(options.threads);
  mkdirSync(options.outputDir, { recursive: true });
  removeAbandonedFiles(options.outputDir, Date.now());

  const fileOf = (takeId: string) => {
    if (!SAFE_ID.test(takeId)) throw new AppError("invalid_input", `"${takeId}" is not the id of a take.`);
    return path.join(options.outputDir, `${takeId}.mp4`);
  };
  const progressOf = (takeId: string): RenderProgress =>
    existsSync(fileOf(takeId))
      ? { state: "succeeded", charge: null }
      : (takes.get(takeId)?.progress() ?? { state: "lost" });

  function start(request: RenderRequest): Take {
    if (options.failCodes?.includes(request.shot.code)) {
      return failed(`Shot ${request.shot.code} was set to fail for a trial.`);
    }
    const toPath = fileOf(request.takeId);
    return drawn(pool.run({ kind: "take", request, ffmpegPath: options.ffmpegPath, toPath }));
  }

  return {
    id: "animatic",
    route: "local",
    charges: false,
    parallelTakes: PARALLEL_TAKES,
    capabilities: CAPABILITIES,
    async submit(request) {
      if (progressOf(request.takeId).state === "lost") takes.set(request.takeId, start(request));
      return { kind: "submitted", providerJobId: request.takeId, estimatedMicros: 0 };
    },
    async poll(takeId, waitMs) {
      const now = progressOf(takeId);
      if (now.state !== "running" || waitMs <= 0) return now;
      await settledWithin(takes.get(takeId), waitMs);
      return progressOf(takeId);
    },
    async download(takeId, toPath) {
      await copyFile(fileOf(takeId), toPath).catch((cause: unknown) => {
        throw new AppError("not_found", `The take ${takeId} can't be copied: ${messageOf(cause)}`, { cause });
      });
    },
    async release(takeId) {
      await rm(fileOf(takeId), { force: true });
      takes.delete(takeId);
    },
    async cancel(takeId) {
      const take = takes.get(takeId);
      take?.cancel();
      await take?.settled;
      takes.delete(takeId);
    },
  };
}

function failed(reason: string): Take {
  return {
    progress: () => failedProgress(reason, false),
    settled: Promise.resolve(),
    cancel: () => undefined,
  };
}

function failedProgress(reason: string, retryable: boolean): RenderProgress {
  return { state: "failed", failure: providerFailure("job-failed", reason), retryable, charge: null };
}

function drawn(task: TaskHandle): Take {
  let failure: RenderProgress | null = null;
  const settled = task.finished.catch((error: unknown) => {
    failure = failedProgress(messageOf(error), true);
  });
  return { progress: () => failure ?? { state: "running", done: task.done() }, settled, cancel: task.cancel };
}

async function settledWithin(take: Take | undefined, waitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, waitMs);
  });
  await Promise.race([take?.settled, patience]);
  clearTimeout(timer);
}
