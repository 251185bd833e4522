import type { BurnInArtist, FilmBurnIn } from "@/lib/pipeline/ports";
import { sharedPool } from "./pool";

/** Draws slate and captions on a drawing thread: one transparent PNG per clip, in any script. */
export function createBurnInArtist(): BurnInArtist {
  const pool = sharedPool();
  return {
    async drawOverlay(clip, frame, filmTitle, toPath) {
      await pool.run({ kind: "overlay", clip, frame, filmTitle, toPath }, { urgent: true }).finished;
    },
  };
}

/** Writes burnt-in copies on a drawing thread, after everything that a job waits for. */
export function createFilmBurnIn({ ffmpegPath }: { ffmpegPath: string }): FilmBurnIn {
  const pool = sharedPool();
  return {
    async burn(request, toPath) {
      await pool.run({ kind: "burn-in", request, ffmpegPath, toPath }, { patient: true }).finished;
    },
  };
}
