"use client";

import { GripVertical } from "lucide-react";
import { type KeyboardEvent, use } from "react";
import { GripContext } from "@/components/queue/grip-context";
import { OrderContext } from "@/components/queue/order-context";
import type { QueueItem } from "@/lib/domain/queue";

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Where a queued row is taken to be moved: by the mouse, a finger or Space; Alt with an arrow moves it by one. */
export function TakeGrip({ take }: { take: QueueItem }) {
  const order = use(OrderContext);
  const handle = use(GripContext);
  if (!order) return null;
  const place = order.ids.indexOf(take.id);
  // Rows that don't move keep their code in line with those that do.
  if (place === -1) return <span aria-hidden className="-ml-1.5 w-6 shrink-0 pointer-coarse:w-9 @max-xl:hidden" />;

  const press = (event: KeyboardEvent) => {
    const step = event.altKey && !handle?.isDragging ? STEPS[event.key] : undefined;
    if (step === undefined) {
      handle?.listeners?.onKeyDown?.(event);
      return;
    }
    event.preventDefault();
    order.move(take.id, place + step);
  };
  return (
    <button
      type="button"
      ref={handle?.ref}
      {...handle?.attributes}
      {...handle?.listeners}
      onKeyDown={press}
      data-grip={take.id}
      aria-label={`Move ${take.code}`}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      className="-ml-1.5 grid size-6 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-faint hover:bg-hover hover:text-ink active:cursor-grabbing pointer-coarse:size-9"
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  );
}
