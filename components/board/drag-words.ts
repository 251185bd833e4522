import type { Announcements } from "@dnd-kit/core";
import { nameShots } from "@/lib/domain/board/changed-board";

/** What is said aloud while a shot is on its way. */
export function dragWords(movingWith: (code: string) => readonly string[]): Announcements {
  const names = (id: string | number) => nameShots(movingWith(String(id)));
  const place = (over: { id: string | number } | null) => (over ? `beside ${over.id}` : "outside the board");
  return {
    onDragStart: ({ active }) => `Took ${names(active.id)}.`,
    onDragOver: ({ active, over }) => `${names(active.id)} ${place(over)}.`,
    onDragEnd: ({ active, over }) => `Dropped ${names(active.id)} ${place(over)}.`,
    onDragCancel: ({ active }) => `${names(active.id)} stays where it was.`,
  };
}
