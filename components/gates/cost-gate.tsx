"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { proposedCap, readCap } from "@/components/gates/cap";
import type { GateProps } from "@/components/gates/gate-props";
import { GateRow } from "@/components/gates/gate-row";
import { planSize } from "@/components/gates/plan-size";
import { whatChanged } from "@/components/gates/what-changed";
import { quoteState } from "@/components/quote/quote-state";
import { Button } from "@/components/ui/button";
import { controlClass, FieldNotes } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
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
  const [text, setText] = useState(() => proposedCap(quote.interval, job.capMicros));
  const cap = readCap(text, quote);
  const { p10Micros, p50Micros, p90Micros } = quote.interval;
  const isFree = p90Micros === 0;

  return (
    <>
      <ChangedPlan job={job} />
      <GateRow
        gate="cost"
        digest={digest}
        decide={decide}
        question={job.changeSinceApproval ? "Approve the difference?" : "Approve the cost?"}
        subject={planSize(job)}
        middle={
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <p className="tabular-nums">
              <strong className="block font-semibold text-lg leading-6">{formatMicros(p50Micros)}</strong>
              <span className="text-muted text-xs">
                {isFree ? "free, rendered here" : `likely, ${formatMicros(p10Micros)} to ${formatMicros(p90Micros)}`}
                {quote.spentMicros > 0 && (
                  <span className="block">{formatMicros(quote.spentMicros)} of it is paid</span>
                )}
              </span>
            </p>
            {!isFree && (
              <CapField text={text} onChange={setText} problem={cap.kind === "unreadable" ? cap.problem : undefined} />
            )}
          </div>
        }
        approve={
          <Button
            tone="primary"
            icon={Check}
            isPending={decide.isPending}
            disabled={cap.kind === "unreadable"}
            onClick={() =>
              cap.kind === "cap" && decide.send({ decision: "approve", gate: "cost", digest, capMicros: cap.micros })
            }
          >
            {cap.kind === "cap" ? `Approve up to ${formatMicros(cap.micros)}` : "Approve"}
          </Button>
        }
      />
      {cap.kind === "cap" && cap.caution && <p className="text-warn text-xs">{cap.caution}</p>}
    </>
  );
}

function CapField({
  text,
  onChange,
  problem,
}: {
  text: string;
  onChange: (text: string) => void;
  problem: string | undefined;
}) {
  return (
    <div className="max-w-60">
      <div className="flex flex-col gap-0.5">
        <label htmlFor="cap" className="text-muted text-xs">
          Never spend more than
        </label>
        <div className="relative w-28">
          <span className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-muted">$</span>
          <input
            id="cap"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => onChange(event.target.value)}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "cap-problem" : undefined}
            className={`${controlClass} h-9 pl-7 tabular-nums`}
          />
        </div>
      </div>
      <FieldNotes id="cap" problem={problem} />
    </div>
  );
}

function ChangedPlan({ job }: { job: JobView }) {
  const change = whatChanged(job);
  if (!change) return null;
  return (
    <Notice kind="warn" title={change.title}>
      {change.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
