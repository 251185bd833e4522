import type { BoardChange } from "@/lib/domain/board/board-change";

/** One thing asked of a board, by somebody who saw that version of it. */
export type BoardRequest = { seenVersion: number } & (
  | { kind: "change"; change: BoardChange }
  | { kind: "undo" | "redo" }
);
