const QUICK_DEATH_MS = 30_000;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 8000;
const QUICK_DEATHS_ALLOWED = 5;

/**
 * Decides what follows when a process died that should run: again after a growing pause, or no more once it died
 * quickly five times in a row. A long life wipes the slate clean.
 * @param {number} quickDeathsBefore
 * @param {number} livedMs
 * @returns {{ quickDeaths: number, restartAfterMs: number | null }}
 */
export function afterDeath(quickDeathsBefore, livedMs) {
  const quickDeaths = livedMs < QUICK_DEATH_MS ? quickDeathsBefore + 1 : 1;
  if (quickDeaths >= QUICK_DEATHS_ALLOWED) return { quickDeaths, restartAfterMs: null };
  return { quickDeaths, restartAfterMs: Math.min(FIRST_DELAY_MS * 2 ** (quickDeaths - 1), LONGEST_DELAY_MS) };
}
