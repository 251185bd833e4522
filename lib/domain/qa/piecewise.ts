/** Corners of a line: measured value and what it is worth, by rising value. */
export type Corners = readonly (readonly [value: number, worth: number])[];

/** Reads a broken line: straight between its corners, level before the first and after the last one. */
export function piecewise(corners: Corners, value: number): number {
  const next = corners.findIndex(([at]) => value <= at);
  const after = corners[next === -1 ? corners.length - 1 : next];
  const before = corners[next - 1];
  if (!after) throw new RangeError("A broken line needs at least one corner.");
  if (!before) return after[1];
  const share = (value - before[0]) / (after[0] - before[0]);
  return before[1] + share * (after[1] - before[1]);
}
