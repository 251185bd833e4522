import type { ReactNode } from "react";
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
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        <p className="font-medium">{question}</p>
        <p className="text-muted text-xs tabular-nums">
          {planSize(job)}
          {job.plan && `, plan version ${job.plan.version}`} ·{" "}
          <span className="font-mono" title={`This decision is bound to ${digest}`}>
            {shortDigest(digest)}…
          </span>
        </p>
      </div>
      {middle}
      <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:flex-1">
        <RequestChanges gate={gate} digest={digest} decide={decide} />
        {approve}
      </div>
      {note && <p className="basis-full text-warn text-xs text-pretty">{note}</p>}
    </div>
  );
}
