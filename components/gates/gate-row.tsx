import clsx from "clsx";
import type { ReactNode } from "react";
import { WHEN_UNFOLDED } from "@/components/gates/bar-frame";
import type { Decide, DecidedGate } from "@/components/gates/gate-props";
import { planSize } from "@/components/gates/plan-size";
import { RequestChanges } from "@/components/gates/request-changes";
import type { JobView } from "@/lib/domain/job-view";
import { shortDigest } from "@/lib/format";

/** What is decided on the left, what it takes in the middle, the two answers on the right. */
export function GateRow({
  gate,
  job,
  digest,
  decide,
  question,
  note,
  middle,
  approve,
}: {
  gate: DecidedGate;
  job: JobView;
  digest: string;
  decide: Decide;
  question: string;
  /** What an answer would mean, when it is not simply yes or no. */
  note?: string;
  middle?: ReactNode;
  approve: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 max-sm:gap-x-3">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-medium">{question}</p>
        <p className="text-muted text-xs tabular-nums">
          {planSize(job)}
          <span className={WHEN_UNFOLDED}>
            {job.plan && `, plan version ${job.plan.version}`} ·{" "}
            <span className="font-mono" title={`This decision is bound to ${digest}`}>
              {shortDigest(digest)}…
            </span>
          </span>
        </p>
      </div>
      {middle && <div className={clsx("max-sm:order-1 max-sm:basis-full", WHEN_UNFOLDED)}>{middle}</div>}
      <div className="ml-auto flex gap-2 max-sm:contents">
        <div className={clsx("max-sm:order-2 max-sm:flex max-sm:basis-full max-sm:*:flex-1", WHEN_UNFOLDED)}>
          <RequestChanges gate={gate} digest={digest} decide={decide} />
        </div>
        {approve}
      </div>
      {note && <p className="basis-full text-warn text-xs text-pretty max-sm:order-3">{note}</p>}
    </div>
  );
}
