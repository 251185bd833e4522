import type { QueueItem } from "@/lib/domain/queue";
import { reorder } from "@/lib/domain/reorder";

type Queued = Pick<QueueItem, "id" | "state">;

/** The takes that can still be ordered, as they are to be sent: those that have not left yet. */
export function queuedIds(takes: readonly Queued[]): string[] {
  return takes.filter((take) => take.state === "reserved").map((take) => take.id);
}

/** The same ids with one of them at another place, counted from 0; places beyond an end are that end. Null when nothing moves. */
export function moveTo(ids: readonly string[], id: string, place: number): string[] | null {
  const from = ids.indexOf(id);
  const to = Math.min(ids.length - 1, Math.max(0, place));
  return from === -1 || from === to ? null : ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** A job's takes with the queued ones in this order. All others, and those it does not name, keep their place. */
export function inOrder<Take extends Queued>(takes: readonly Take[], ids: readonly string[]): Take[] {
  const queued = queuedIds(takes);
  const order = reorder(
    takes.map(({ id }) => id),
    ids.filter((id) => queued.includes(id)),
  );
  return order.flatMap((id) => takes.find((take) => take.id === id) ?? []);
}
