"use client";

import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  type Modifier,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { type ReactNode, use, useLayoutEffect } from "react";
import { DRAG_INSTRUCTIONS, dragWords } from "@/components/queue/drag-words";
import { OrderContext } from "@/components/queue/order-context";
import type { JobInQueue } from "@/components/queue/queue-words";

type Props = {
  job: Pick<JobInQueue, "jobId" | "takes">;
  /** The grip that had the focus before moving became possible. */
  focusedId: string | null;
  children: ReactNode;
};

const NONE: readonly string[] = [];
/** Rows go up and down only. */
const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });
const MODIFIERS = [upAndDown];
const STILL = { activationConstraint: { distance: 4 } };

/** Lets the queued rows of a job be moved by mouse, finger and keyboard; loaded once there is something to order. */
export function SortArea({ job, focusedId, children }: Props) {
  const order = use(OrderContext);
  const ids = order?.ids ?? NONE;
  const sensors = useSensors(
    useSensor(MouseSensor, STILL),
    useSensor(TouchSensor, STILL),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  // The rows are new ones now, so the focus is given back to where it was.
  useLayoutEffect(() => {
    if (!focusedId || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-grip="${CSS.escape(focusedId)}"]`)?.focus();
  }, [focusedId]);

  return (
    <DndContext
      id={`queue-${job.jobId}`}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={MODIFIERS}
      accessibility={{
        announcements: dragWords(job.takes, ids),
        screenReaderInstructions: { draggable: DRAG_INSTRUCTIONS },
      }}
      onDragEnd={({ active, over }) => {
        const place = over ? ids.indexOf(String(over.id)) : -1;
        if (place !== -1) order?.move(String(active.id), place);
      }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
