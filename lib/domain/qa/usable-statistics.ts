import type { PictureStatistics } from "@/lib/domain/qa/picture-statistics";

type Measured = { code: string; statistics: PictureStatistics };

/** Statistics by shot code. Left out is what holds no sampled picture, or a value that is no number. */
export function usableStatistics(shots: readonly Measured[]): Map<string, PictureStatistics> {
  const usable = shots.filter(({ statistics }) => statistics.sampledFrames > 0 && isMeasured(statistics));
  return new Map(usable.map(({ code, statistics }) => [code, statistics]));
}

/** Arithmetic on a file without pictures leaves values that are no numbers. */
function isMeasured(statistics: object): boolean {
  return Object.values(statistics).every((value) => typeof value !== "number" || Number.isFinite(value));
}
