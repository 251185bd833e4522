import Link from "next/link";
import { StatusBadge } from "@/components/jobs/status-badge";
import { OrderMenu } from "@/components/queue/order-menu";
import { queueStatus } from "@/components/queue/queue-words";
import { TakeGrip } from "@/components/queue/take-grip";
import { chargeWords } from "@/components/render/charge-words";
import { Elapsed } from "@/components/render/elapsed";
import { ProviderJob } from "@/components/render/provider-job";
import { StopTake } from "@/components/render/stop-take";
import { canStop } from "@/components/render/stop-words";
import { stoppingWords } from "@/components/render/take-words";
import type { Column } from "@/components/ui/data-table";
import { Moment } from "@/components/ui/moment";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import { MAX_ATTEMPTS } from "@/lib/domain/job";
import type { QueueItem } from "@/lib/domain/queue";

/** One take a row: what is made, where, for how much, and how far it is. */
export const QUEUE_COLUMNS: readonly Column<QueueItem>[] = [
  {
    header: "Shot",
    cell: (take) => (
      <span className="flex items-center gap-1.5">
        <TakeGrip take={take} />
        <Link
          href={`/jobs/${take.jobId}?view=render`}
          className="whitespace-nowrap font-mono text-xs underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {take.code}
        </Link>
      </span>
    ),
  },
  { header: "State", cell: (take) => <State take={take} /> },
  {
    header: "Backend",
    cell: (take) => (
      <>
        {BACKEND_NAMES[take.backend]}
        {take.backend !== "animatic" && <span className="block font-mono text-2xs text-faint">{take.model}</span>}
      </>
    ),
  },
  { header: "Price", cell: (take) => <span className="block tabular-nums sm:min-w-28">{chargeWords(take)}</span> },
  { header: "Attempt", isNumber: true, cell: (take) => `${take.attempt} of ${MAX_ATTEMPTS}` },
  { header: "Elapsed", isNumber: true, cell: (take) => take.submittingAt && <Elapsed take={take} /> },
  {
    header: "Job at the provider",
    cell: (take) =>
      take.providerJobId !== null && (
        <span className="block max-w-40">
          <ProviderJob take={take} providerJobId={take.providerJobId} />
        </span>
      ),
  },
  { header: "Actions", cell: (take) => hasActions(take) && <Actions take={take} /> },
];

function hasActions(take: QueueItem): boolean {
  return take.mayCancel && canStop(take);
}

function Actions({ take }: { take: QueueItem }) {
  return (
    <span className="-my-1.5 flex items-center justify-end gap-1 sm:-ml-2 sm:justify-start">
      <StopTake jobId={take.jobId} take={take} />
      <OrderMenu take={take} />
    </span>
  );
}

function State({ take }: { take: QueueItem }) {
  const isUnderWay = take.state === "submitted" && take.progress > 0;
  return (
    <span className="inline-flex flex-col items-start gap-1 max-sm:items-end">
      <span className="inline-flex items-center gap-2">
        <StatusBadge status={queueStatus(take)} />
        {isUnderWay && (
          <span className="whitespace-nowrap text-muted text-xs tabular-nums">{Math.round(take.progress * 100)} %</span>
        )}
      </span>
      {take.stoppedBy !== null && <span className="text-muted text-xs">{stoppingWords(take.stoppedBy)}</span>}
      {take.state === "unknown" && (
        <span className="max-w-56 text-muted text-xs text-pretty">
          Checking; it is not sent again.
          {take.nextLookAt && (
            <>
              {" "}
              Next look <Moment at={take.nextLookAt} isRelative />.
            </>
          )}
        </span>
      )}
    </span>
  );
}
