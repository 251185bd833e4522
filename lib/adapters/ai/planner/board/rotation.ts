/** Goes through lists again and again, each under its own key, and never gives the same entry twice in a row. */
export type Rotation = {
  take<T>(key: string, list: readonly T[]): T | undefined;
  /** How often a list of this length was gone through. */
  rounds(key: string, length: number): number;
};

export function createRotation(): Rotation {
  const taken = new Map<string, number>();
  let last: unknown;
  return {
    take(key, list) {
      const count = taken.get(key) ?? 0;
      const next = list[count % Math.max(1, list.length)];
      const skips = next !== undefined && next === last && list.length > 1;
      const chosen = skips ? list[(count + 1) % list.length] : next;
      taken.set(key, count + (skips ? 2 : 1));
      last = chosen;
      return chosen;
    },
    rounds(key, length) {
      return length === 0 ? Number.POSITIVE_INFINITY : (taken.get(key) ?? 0) / length;
    },
  };
}
