"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { DragBoard } from "@/components/board/drag-board";
import { codeOf } from "@/components/board/focus-shot";
import type { FrameProps } from "@/components/board/shot-frame";

export type DragParts = {
  DragBoard: typeof DragBoard;
  DragFrame: ComponentType<FrameProps>;
  /** The shot that had the focus when they came; null when the focus was elsewhere. */
  focusedCode: string | null;
};

/** What lets shots be dragged, once it is here: the board is there to look at before. */
export function useDragParts(mayEdit: boolean): DragParts | null {
  const [parts, setParts] = useState<DragParts | null>(null);
  useEffect(() => {
    if (!mayEdit) return;
    let isGone = false;
    const load = async () => {
      const [board, frame] = await Promise.all([
        import("@/components/board/drag-board"),
        import("@/components/board/drag-frame"),
      ]);
      if (!isGone) {
        setParts({
          DragBoard: board.DragBoard,
          DragFrame: frame.DragFrame,
          focusedCode: codeOf(document.activeElement),
        });
      }
    };
    // Without it everything else of the board still works.
    load().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [mayEdit]);
  return mayEdit ? parts : null;
}
