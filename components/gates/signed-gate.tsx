import { Check } from "lucide-react";
import type { DecidedGate, GateProps } from "@/components/gates/gate-props";
import { RequestChanges } from "@/components/gates/request-changes";
import { missingWords } from "@/components/gates/signature-words";
import { Moment } from "@/components/ui/moment";
import type { Reviewer } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import { shortDigest } from "@/lib/format";

/** The viewer has signed and others are missing: what was signed, what it waits for, and the way back. */
export function SignedGate({ job, digest, decide, gate, own }: GateProps & { gate: DecidedGate; own: Reviewer }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        <p className="flex items-center gap-1.5 font-medium">
          <Check aria-hidden className="size-4 text-good" />
          You signed{own.capMicros !== null && ` up to ${formatMicros(own.capMicros)}`}
        </p>
        <p className="text-muted text-xs">
          {own.at && <Moment at={own.at} isRelative />} ·{" "}
          <span className="font-mono" title={`Your signature is bound to ${digest}`}>
            {shortDigest(digest)}…
          </span>{" "}
          · {missingWords(job)}
        </p>
      </div>
      <RequestChanges gate={gate} digest={digest} decide={decide} />
    </div>
  );
}
