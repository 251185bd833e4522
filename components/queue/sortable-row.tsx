"use client";

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import clsx from "clsx";
import { useMemo } from "react";
import { GripContext } from "@/components/queue/grip-context";
import type { RowProps } from "@/components/ui/data-table";
import type { QueueItem } from "@/lib/domain/queue";

/** A row that a grip inside it can take. Only queued ones move; those under way came first. */
export function SortableRow({ row: take, children }: RowProps<QueueItem>) {
  const sort = useSortable({
    id: take.id,
    disabled: take.state !== "reserved",
    attributes: { roleDescription: "movable row" },
  });
  const { setActivatorNodeRef: ref, attributes, listeners, isDragging } = sort;
  const handle = useMemo(() => ({ ref, attributes, listeners, isDragging }), [ref, attributes, listeners, isDragging]);
  return (
    <tr
      ref={sort.setNodeRef}
      style={{ transform: CSS.Translate.toString(sort.transform), transition: sort.transition }}
      className={clsx(isDragging && "relative z-1 bg-raised shadow-raised")}
    >
      <GripContext value={handle}>{children}</GripContext>
    </tr>
  );
}
