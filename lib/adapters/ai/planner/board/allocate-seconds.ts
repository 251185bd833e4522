export type Share = {
  weight: number /** What the text asks for; null when it leaves it open. */;
  fixed: number | null;
};
type Limits = { minSeconds: number; maxSeconds: number };

/** People read half seconds, backends sell them; odd totals fall back to tenths and then to milliseconds. */
const GRIDS_MS = [500, 100, 1] as const;

/**
 * Parts a length into shares that add up to it exactly (to the millisecond), none longer than the maximum and, where
 * that is possible, none shorter than the minimum. Fixed shares keep their length as long as the others have room.
 */
export function allocateSeconds(totalSeconds: number, shares: readonly Share[], limits: Limits): number[] {
  const totalMs = Math.round(totalSeconds * 1000);
  const weights = weightsOf(totalSeconds, shares, limits);
  const gridMs = GRIDS_MS.find((grid) => fits(totalMs, shares.length, grid, limits)) ?? 1;
  const units = allocateUnits(Math.round(totalMs / gridMs), weights, {
    min: Math.min(Math.ceil((limits.minSeconds * 1000) / gridMs), Math.floor(totalMs / gridMs / shares.length)),
    max: Math.max(Math.floor((limits.maxSeconds * 1000) / gridMs), Math.ceil(totalMs / gridMs / shares.length)),
  });
  return units.map((unit) => (unit * gridMs) / 1000);
}

function fits(totalMs: number, count: number, gridMs: number, limits: Limits): boolean {
  const units = totalMs / gridMs;
  return Number.isInteger(units) && units >= count && Math.floor((limits.maxSeconds * 1000) / gridMs) * count >= units;
}

/** Seconds each share would like: fixed ones theirs, the others what is left by weight. */
function weightsOf(totalSeconds: number, shares: readonly Share[], limits: Limits): number[] {
  const fixedSeconds = shares.reduce((sum, share) => sum + (share.fixed ?? 0), 0);
  const open = shares.filter((share) => share.fixed === null);
  const openWeight = open.reduce((sum, share) => sum + share.weight, 0);
  const left = totalSeconds - fixedSeconds;
  if (open.length > 0 && left >= open.length * limits.minSeconds) {
    return shares.map((share) => share.fixed ?? (left * share.weight) / openWeight);
  }
  const wanted = shares.map((share) => share.fixed ?? limits.minSeconds);
  const sum = wanted.reduce((all, seconds) => all + seconds, 0);
  return wanted.map((seconds) => (seconds * totalSeconds) / sum);
}

function allocateUnits(total: number, wanted: readonly number[], limits: { min: number; max: number }): number[] {
  const sum = wanted.reduce((all, one) => all + one, 0);
  const ideal = wanted.map((one) => (one * total) / sum);
  const units = ideal.map((one) => Math.min(limits.max, Math.max(limits.min, Math.floor(one))));
  let missing = total - units.reduce((all, one) => all + one, 0);
  while (missing !== 0) {
    const direction = Math.sign(missing);
    const index = neediest(units, ideal, limits, direction);
    const room = direction > 0 ? limits.max - (units[index] ?? 0) : (units[index] ?? 0) - limits.min;
    const step = Math.max(1, Math.min(room, Math.floor(Math.abs(missing) / (2 * units.length))));
    units[index] = (units[index] ?? 0) + direction * step;
    missing -= direction * step;
  }
  return units;
}

/** The share that lies furthest from its ideal and may still move. */
function neediest(units: number[], ideal: number[], limits: { min: number; max: number }, direction: number): number {
  let best = 0;
  let bestNeed = Number.NEGATIVE_INFINITY;
  for (const [index, unit] of units.entries()) {
    const isFull = direction > 0 ? unit >= limits.max : unit <= limits.min;
    const need = isFull ? Number.NEGATIVE_INFINITY : direction * ((ideal[index] ?? 0) - unit);
    if (need > bestNeed) {
      best = index;
      bestNeed = need;
    }
  }
  return best;
}
