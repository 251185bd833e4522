const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** "12 s", "3 min 5 s", "2 h 10 min": how long something has taken so far, never less than nothing. */
export function elapsedWords(elapsedMs: number): string {
  const ms = Math.max(0, elapsedMs);
  const seconds = Math.floor((ms % MINUTE_MS) / 1000);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const hours = Math.floor(ms / HOUR_MS);
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`;
}
