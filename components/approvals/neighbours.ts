/** Where a job stands among those that wait, and the ones beside it. The list is a ring: after the last comes the first. */
export type Neighbours<Item> = { place: number | null; count: number; next: Item; previous: Item };

/** Null when nothing else waits. `place` counts from one; null for a job that does not wait itself. */
export function neighboursOf<Item extends { id: string }>(
  items: readonly Item[],
  jobId: string,
): Neighbours<Item> | null {
  const at = items.findIndex((item) => item.id === jobId);
  const count = items.length;
  const next = items[(at + 1) % count];
  const previous = items[(Math.max(at, 0) + count - 1) % count];
  if (!next || !previous || next.id === jobId) return null;
  return { place: at < 0 ? null : at + 1, count, next, previous };
}
