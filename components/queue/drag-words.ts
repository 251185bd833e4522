import type { Announcements } from "@dnd-kit/core";
import type { QueueItem } from "@/lib/domain/queue";

/** How a taken row is moved, for those who listen. */
export const DRAG_INSTRUCTIONS =
  "Press Space or Enter to take this row, the up and down arrow keys to choose its place, Space or Enter to drop it, Escape to leave it where it was. Alt with an arrow key moves it by one.";

/** What is said aloud while a row is on its way. Where it was dropped is said by the queue itself. */
export function dragWords(takes: readonly Pick<QueueItem, "id" | "code">[], ids: readonly string[]): Announcements {
  const code = (id: string | number) => takes.find((take) => take.id === id)?.code ?? "The take";
  const place = (id: string | number) => `number ${ids.indexOf(String(id)) + 1} of ${ids.length}`;
  const taken = (id: string | number) => `${code(id)} is taken, ${place(id)}.`;
  return {
    onDragStart: ({ active }) => taken(active.id),
    onDragOver: ({ active, over }) => {
      if (!over) return `${code(active.id)} outside the queue.`;
      // The first place it comes to is its own, at once.
      return over.id === active.id ? taken(active.id) : `${code(active.id)} as ${place(over.id)}.`;
    },
    onDragEnd: ({ active, over }) =>
      over && over.id !== active.id ? undefined : `${code(active.id)} stays where it was.`,
    onDragCancel: ({ active }) => `${code(active.id)} stays where it was.`,
  };
}
