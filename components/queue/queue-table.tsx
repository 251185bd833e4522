"use client";

import dynamic from "next/dynamic";
import { OrderContext } from "@/components/queue/order-context";
import { QUEUE_COLUMNS } from "@/components/queue/queue-columns";
import type { JobInQueue } from "@/components/queue/queue-words";
import { useQueueOrder } from "@/components/queue/use-queue-order";
import { DataTable } from "@/components/ui/data-table";
import { SkeletonRows } from "@/components/ui/skeleton";

const SortableTakes = dynamic(
  () => import("@/components/queue/sortable-takes").then((module) => module.SortableTakes),
  { loading: () => <SkeletonRows count={3} /> },
);

/** The takes of one job: those under way, then the queued ones in their order, for whoever may change it. */
export function QueueTable({ job }: { job: JobInQueue }) {
  const { takes, order, said } = useQueueOrder(job);
  if (!job.mayCancel) {
    return (
      <DataTable
        caption={`Takes of ${job.jobTitle}`}
        columns={QUEUE_COLUMNS}
        rows={job.takes}
        keyOf={(take) => take.id}
      />
    );
  }
  return (
    <OrderContext value={order}>
      <SortableTakes job={{ ...job, takes }} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </OrderContext>
  );
}
