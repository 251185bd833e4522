import type { QueueItem } from "@/lib/domain/queue";

type Queued = Pick<QueueItem, "id" | "jobId" | "state">;

/** The takes that can still be ordered, as they are to be sent: those that have not left yet. */
export function queuedIds(takes: readonly Pick<QueueItem, "id" | "state">[]): string[] {
  return takes.filter((take) => take.state === "reserved").map((take) => take.id);
}

/** The same ids with one of them at another place, counted from 0; places beyond an end are that end. Null when nothing moves. */
export function moveTo(ids: readonly string[], id: string, place: number): string[] | null {
  const from = ids.indexOf(id);
  const to = Math.min(ids.length - 1, Math.max(0, place));
  return from === -1 || from === to ? null : ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** The queue with a job's queued takes in this order. All others, and those it does not name, keep their place. */
export function inOrder<Item extends Queued>(items: readonly Item[], jobId: string, ids: readonly string[]): Item[] {
  const isOrdered = (item: Item) => item.jobId === jobId && item.state === "reserved" && ids.includes(item.id);
  const ordered = items.filter(isOrdered).toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return items.map((item) => (isOrdered(item) ? (ordered.shift() ?? item) : item));
}
