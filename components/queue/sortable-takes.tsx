"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { use } from "react";
import { DRAG_INSTRUCTIONS, dragWords } from "@/components/queue/drag-words";
import { OrderContext } from "@/components/queue/order-context";
import { QUEUE_COLUMNS } from "@/components/queue/queue-columns";
import type { JobInQueue } from "@/components/queue/queue-words";
import { SortableRow } from "@/components/queue/sortable-row";
import { DataTable } from "@/components/ui/data-table";

/** Rows go up and down only. */
const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });
const MODIFIERS = [upAndDown];
const AFTER_A_MOVE = { activationConstraint: { distance: 4 } };

/** A job's takes, the queued ones to be moved by mouse, finger and keyboard. */
export function SortableTakes({ job }: { job: JobInQueue }) {
  const order = use(OrderContext);
  const ids = [...(order?.ids ?? [])];
  const sensors = useSensors(
    useSensor(MouseSensor, AFTER_A_MOVE),
    useSensor(TouchSensor, AFTER_A_MOVE),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const place = over ? ids.indexOf(String(over.id)) : -1;
    if (place !== -1) order?.move(String(active.id), place);
  };
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
      onDragEnd={drop}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <DataTable
          caption={`Takes of ${job.jobTitle}`}
          columns={QUEUE_COLUMNS}
          rows={job.takes}
          keyOf={(take) => take.id}
          Row={SortableRow}
        />
      </SortableContext>
    </DndContext>
  );
}
