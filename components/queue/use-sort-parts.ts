"use client";

import { useEffect, useState } from "react";
import type { SortArea } from "@/components/queue/sort-area";
import type { SortableRow } from "@/components/queue/sortable-row";

export type SortParts = {
  SortArea: typeof SortArea;
  SortableRow: typeof SortableRow;
  /** The take whose grip had the focus when they came. */
  focusedId: string | null;
};

/** What lets rows be dragged, once there is something to order and it is here; then it stays. */
export function useSortParts(isOrdered: boolean): SortParts | null {
  const [parts, setParts] = useState<SortParts | null>(null);
  useEffect(() => {
    if (!isOrdered) return;
    let isGone = false;
    const load = async () => {
      const [area, row] = await Promise.all([
        import("@/components/queue/sort-area"),
        import("@/components/queue/sortable-row"),
      ]);
      if (isGone) return;
      const focused = document.activeElement?.closest<HTMLElement>("[data-grip]");
      setParts((before) => before ?? { ...area, ...row, focusedId: focused?.dataset.grip ?? null });
    };
    // Without it the keys and the menu still move rows.
    load().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [isOrdered]);
  return parts;
}
