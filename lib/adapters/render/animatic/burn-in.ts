import type { BurnInArtist } from "@/lib/pipeline/ports";
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
