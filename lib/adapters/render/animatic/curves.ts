/** Between a and b: t = 0 gives a, t = 1 gives b, and beyond. */
export function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

export function clamp(value: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, value));
}

/** Hermite step: 0 below 0, 1 above 1, level at both ends. */
export function smooth(t: number): number {
  const x = clamp(t);
  return x * x * (3 - 2 * x);
}

/** A camera operator's ease: mostly smooth, but never quite standing still at the ends. */
export function operatorEase(t: number): number {
  const quadratic = t < 0.5 ? 2 * t * t : 1 - (-2 * t + 2) ** 2 / 2;
  return lerp(t, quadratic, 0.6);
}

/** The positive remainder, so that things which leave on one side come back on the other. */
export function wrap(value: number, length: number): number {
  return ((value % length) + length) % length;
}
