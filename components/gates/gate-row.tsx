import type { ReactNode } from "react";
import type { Decide, DecidedGate } from "@/components/gates/gate-props";
import { RequestChanges } from "@/components/gates/request-changes";
import { shortDigest } from "@/lib/format";

/** What is decided on the left, what it takes in the middle, the two answers on the right. */
export function GateRow({
  gate,
  digest,
  decide,
  question,
  subject,
  middle,
  approve,
}: {
  gate: DecidedGate;
  digest: string;
  decide: Decide;
  question: string;
  subject: ReactNode;
  middle?: ReactNode;
  approve: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        <p className="font-medium">{question}</p>
        <p className="text-muted text-xs tabular-nums">
          {subject} ·{" "}
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
    </div>
  );
}
