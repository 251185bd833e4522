export type Loudness = { integratedLufs: number | null; truePeakDb: number | null };

/** ebur128's numbers after the last "Summary:"; null without sound, and for a peak of digital silence. */
export function loudnessSaid(said: string): Loudness {
  const at = said.lastIndexOf("Summary:");
  const summary = at < 0 ? "" : said.slice(at);
  const number = (pattern: RegExp) => {
    const value = Number(pattern.exec(summary)?.[1] ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  return { integratedLufs: number(/I:\s+(-?[\d.]+) LUFS/), truePeakDb: number(/Peak:\s+(-?[\d.]+) dBFS/) };
}
