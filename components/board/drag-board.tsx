"use client";

import {
  type Active,
  type CollisionDetection,
  DndContext,
  type DragMoveEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useLayoutEffect, useState } from "react";
import { dragWords } from "@/components/board/drag-words";
import { DropMark } from "@/components/board/drop-mark";
import type { DropSlot } from "@/components/board/drop-place";
import { focusShot } from "@/components/board/focus-shot";
import { slotCoordinates } from "@/components/board/slot-coordinates";

type Props = {
  /** "x" when frames stand side by side, "y" when they lie one below the other. */
  axis: "x" | "y";
  /** What moves when this shot is taken: all chosen ones, or it alone. */
  movingWith: (code: string) => readonly string[];
  onDrop: (codes: readonly string[], slot: DropSlot) => void;
  /** The shot that had the focus before moving became possible. */
  focusedCode: string | null;
  children: ReactNode;
};

const INSTRUCTIONS =
  "Press Space or Enter to take this shot, the arrow keys to choose its place, Space or Enter to drop it, Escape to leave it where it was.";

/** Lets the shots of a board be moved by mouse, finger and keyboard; loaded once the board is on the page. */
export function DragBoard({ axis, movingWith, onDrop, focusedCode, children }: Props) {
  const [active, setActive] = useState<string | null>(null);
  const [slot, setSlot] = useState<DropSlot | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 300, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: slotCoordinates(axis) }),
  );
  // The frames are new ones now, so the focus is given back to where it was.
  useLayoutEffect(() => {
    if (focusedCode && document.activeElement === document.body) focusShot(focusedCode);
  }, [focusedCode]);

  const rest = () => {
    setActive(null);
    setSlot(null);
  };
  return (
    <DndContext
      id="board"
      sensors={sensors}
      collisionDetection={nearestSide(axis)}
      accessibility={{
        announcements: dragWords(movingWith),
        screenReaderInstructions: { draggable: INSTRUCTIONS },
      }}
      onDragStart={(event) => setActive(codeOf(event.active))}
      onDragMove={(event) => setSlot((before) => sameOr(before, slotOf(event)))}
      onDragCancel={rest}
      onDragEnd={(event) => {
        const dropped = slotOf(event);
        if (dropped) onDrop(movingWith(codeOf(event.active)), dropped);
        rest();
      }}
    >
      {children}
      {slot && <DropMark slot={slot} axis={axis} />}
      <DragOverlay dropAnimation={null}>{active && <Taken codes={movingWith(active)} />}</DragOverlay>
    </DndContext>
  );
}

function Taken({ codes }: { codes: readonly string[] }) {
  return (
    <span className="inline-flex h-9 items-center rounded-md border border-accent bg-raised px-3 font-mono text-xs shadow-raised">
      {codes.length > 1 ? `${codes.length} shots` : codes[0]}
    </span>
  );
}

/** The shot whose middle is nearest to the pointer, and the side of it that the pointer is on. */
function nearestSide(axis: "x" | "y"): CollisionDetection {
  return ({ collisionRect, droppableRects, droppableContainers, pointerCoordinates }) => {
    const at = pointerCoordinates ?? middleOf(collisionRect);
    const near = droppableContainers.flatMap((container) => {
      const rect = droppableRects.get(container.id);
      if (!rect) return [];
      const middle = middleOf(rect);
      const distance = Math.hypot(middle.x - at.x, middle.y - at.y);
      return [{ id: container.id, data: { distance, isAfter: at[axis] > middle[axis] } }];
    });
    return near.toSorted((a, b) => a.data.distance - b.data.distance).slice(0, 1);
  };
}

function middleOf({ left, top, width, height }: { left: number; top: number; width: number; height: number }) {
  return { x: left + width / 2, y: top + height / 2 };
}

function slotOf({ collisions }: DragMoveEvent): DropSlot | null {
  const nearest = collisions?.[0];
  return nearest ? { code: String(nearest.id), isAfter: nearest.data?.isAfter === true } : null;
}

function sameOr(before: DropSlot | null, after: DropSlot | null): DropSlot | null {
  return before?.code === after?.code && before?.isAfter === after?.isAfter ? before : after;
}

function codeOf({ id }: Active): string {
  return String(id);
}
