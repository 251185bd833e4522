import type { PreviewArtist } from "@/lib/pipeline/ports";
import { sharedPool } from "./pool";

/** Draws previews on the drawing threads, after takes, stills and sound that are waiting. */
export function createPreviewArtist(options: { ffmpegPath: string; threads?: number }): PreviewArtist {
  const pool = sharedPool(options.threads);
  return {
    async draw(request, toPath) {
      await pool.run({ kind: "take", request, ffmpegPath: options.ffmpegPath, toPath }, { patient: true }).finished;
    },
  };
}
