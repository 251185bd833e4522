"use client";

import { OrderContext } from "@/components/queue/order-context";
import { QUEUE_COLUMNS } from "@/components/queue/queue-columns";
import type { JobInQueue } from "@/components/queue/queue-words";
import { useQueueOrder } from "@/components/queue/use-queue-order";
import { useSortParts } from "@/components/queue/use-sort-parts";
import { DataTable } from "@/components/ui/data-table";

/** The takes of one job: those under way, then the queued ones in their order, which can be changed here. */
export function QueueTable({ job }: { job: JobInQueue }) {
  const { takes, order, said } = useQueueOrder(job);
  const parts = useSortParts(order !== null);
  const table = (
    <DataTable
      caption={`Takes of ${job.jobTitle}`}
      columns={QUEUE_COLUMNS}
      rows={takes}
      keyOf={(take) => take.id}
      {...(parts ? { Row: parts.SortableRow } : {})}
    />
  );
  return (
    <OrderContext value={order}>
      {parts ? (
        <parts.SortArea job={job} focusedId={parts.focusedId}>
          {table}
        </parts.SortArea>
      ) : (
        table
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </OrderContext>
  );
}
