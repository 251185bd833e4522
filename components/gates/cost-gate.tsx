"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { proposedCap, readCap, typedCap } from "@/components/gates/cap";
import { CapField } from "@/components/gates/cap-field";
import { ChangedPlan } from "@/components/gates/changed-plan";
import { CostMeter } from "@/components/gates/cost-meter";
import type { GateProps } from "@/components/gates/gate-props";
import { GateRow } from "@/components/gates/gate-row";
import { firstSignature, signatureNote } from "@/components/gates/signature-words";
import { quoteState } from "@/components/quote/quote-state";
import { Button } from "@/components/ui/button";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

/** The only place where money is allowed: for this quote, up to the cap that is typed. */
export function CostGate({ job, digest, decide }: GateProps) {
  const state = quoteState(job);
  if (state.kind !== "current") return <p className="text-muted">{state.sentence}</p>;
  return <CurrentCostGate job={job} digest={digest} decide={decide} quote={state.quote} />;
}

type Quote = NonNullable<JobView["quote"]>;

function CurrentCostGate({ job, digest, decide, quote }: GateProps & { quote: Quote }) {
  const signedMicros = firstSignature(job.reviewers)?.capMicros ?? null;
  const [typed, setText] = useState(() => proposedCap(quote.interval, job.capMicros));
  const text = signedMicros === null ? typed : typedCap(signedMicros);
  const cap = readCap(text, quote);
  const capMicros = signedMicros ?? (cap.kind === "cap" ? cap.micros : null);
  const isFree = quote.interval.p90Micros === 0;

  return (
    <>
      <ChangedPlan job={job} />
      <GateRow
        gate="cost"
        job={job}
        digest={digest}
        decide={decide}
        question={job.changeSinceApproval ? "Approve the difference?" : "Approve the cost?"}
        note={signatureNote(job, capMicros) || (cap.kind === "cap" ? cap.caution : "")}
        middle={
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <LikelyCost quote={quote} />
            {!isFree && <CostMeter interval={quote.interval} capMicros={capMicros} />}
            {!isFree && (
              <CapField
                text={text}
                onChange={setText}
                isSigned={signedMicros !== null}
                problem={cap.kind === "unreadable" && signedMicros === null ? cap.problem : undefined}
              />
            )}
          </div>
        }
        approve={
          <Button
            tone="primary"
            icon={Check}
            isPending={decide.isPending}
            disabled={capMicros === null}
            onClick={() => capMicros !== null && decide.send({ decision: "approve", gate: "cost", digest, capMicros })}
          >
            {capMicros === null ? "Approve" : `Approve up to ${formatMicros(capMicros)}`}
          </Button>
        }
      />
    </>
  );
}

function LikelyCost({ quote: { interval, spentMicros } }: { quote: Quote }) {
  return (
    <p className="tabular-nums">
      <strong className="block font-semibold text-lg leading-6">{formatMicros(interval.p50Micros)}</strong>
      <span className="text-muted text-xs">
        {interval.p90Micros === 0 ? "free, rendered here" : "likely"}
        {spentMicros > 0 && <span className="block">{formatMicros(spentMicros)} of it is paid</span>}
      </span>
    </p>
  );
}
