import { Check } from "lucide-react";
import { BarFrame } from "@/components/gates/bar-frame";
import { NextGate } from "@/components/gates/next-gate";
import { Moment } from "@/components/ui/moment";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import { shortDigest } from "@/lib/format";

/** The stamp of a decision that was just made here, and the way to the next one. */
export function DecidedBar({ job }: { job: JobView }) {
  const last = job.approvals.at(-1);
  if (last?.decision !== "approve") return null;
  const { deciderName, signers, capMicros, createdAt, digest } = last;
  const names = signers.length > 1 ? signers.map(({ name }) => name).join(" and ") : deciderName;
  return (
    <BarFrame label="Last decision">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-xs">
        <p className="flex items-center gap-2">
          <Check aria-hidden className="size-4 shrink-0 text-good" />
          <span>
            <span className="font-medium">{names}</span> approved
            {capMicros !== null && ` up to ${formatMicros(capMicros)}`} · <Moment at={createdAt} isRelative /> ·{" "}
            <span className="font-mono text-muted" title={digest}>
              {shortDigest(digest)}…
            </span>
          </span>
        </p>
        <NextGate jobId={job.id} />
      </div>
    </BarFrame>
  );
}
