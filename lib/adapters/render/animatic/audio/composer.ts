import type { Composer } from "@/lib/pipeline/ports";
import { sharedPool } from "../pool";

/**
 * Composes the film's music bed on a drawing thread: -16 LUFS, true peak below -1.5 dB, exactly as long as its
 * sections. Same sections and seed, same file.
 */
export function createComposer(): Composer {
  const pool = sharedPool();
  return {
    async compose(sections, seed, toPath) {
      await pool.run({ kind: "bed", sections, seed, toPath }, { urgent: true }).finished;
    },
  };
}
