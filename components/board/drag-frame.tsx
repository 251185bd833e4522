"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import clsx from "clsx";
import { GripVertical } from "lucide-react";
import { type FrameProps, frameClass } from "@/components/board/shot-frame";

/** A shot that can be taken by the mouse or a finger anywhere, by the keyboard at its grip, and dropped beside others. */
export function DragFrame({ code, isCurrent, className, children }: FrameProps) {
  const drag = useDraggable({ id: code, attributes: { roleDescription: "movable shot" } });
  const drop = useDroppable({ id: code });
  const setNode = (node: HTMLElement | null) => {
    drag.setNodeRef(node);
    drop.setNodeRef(node);
  };
  return (
    <li
      ref={setNode}
      data-shot={code}
      {...drag.listeners}
      className={clsx(frameClass(className), drag.isDragging && "opacity-40")}
    >
      {children}
      <button
        type="button"
        ref={drag.setActivatorNodeRef}
        {...drag.attributes}
        {...drag.listeners}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={`Move ${code}`}
        className="absolute top-1/2 left-0 z-1 grid h-10 w-6 -translate-y-1/2 cursor-grab touch-none place-items-center rounded-r-sm bg-black/75 text-white opacity-0 focus-visible:opacity-100 group-hover/shot:opacity-100 pointer-coarse:hidden"
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
    </li>
  );
}
