import type { StillArtist } from "@/lib/pipeline/ports";
import { sharedPool } from "./pool";

/** Draws stills for the board on the drawing threads, ahead of takes that are waiting. */
export function createStillArtist(options: { threads?: number } = {}): StillArtist {
  const pool = sharedPool(options.threads);
  return {
    async draw(request, toPath) {
      await pool.run({ kind: "still", request, toPath }, { urgent: true }).finished;
    },
  };
}
