import clsx from "clsx";
import { Receipt } from "lucide-react";
import dynamic from "next/dynamic";
import { Alternatives } from "@/components/quote/alternatives";
import { ApprovalStamps } from "@/components/quote/approval-stamps";
import { CostDriverTable } from "@/components/quote/cost-driver-table";
import { QuoteLines } from "@/components/quote/quote-lines";
import { quoteState } from "@/components/quote/quote-state";
import { RangeBar } from "@/components/quote/range-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Skeleton } from "@/components/ui/skeleton";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import { formatAbout } from "@/lib/format";

const WhatIfPanel = dynamic(() => import("@/components/quote/what-if-panel").then((file) => file.WhatIfPanel), {
  loading: () => <Skeleton className="h-72" />,
});

type Quote = NonNullable<JobView["quote"]>;

/** The price of exactly this plan: how much, how sure, made of what, and what else is possible. */
export function QuoteView({ job }: { job: JobView }) {
  const state = quoteState(job);
  if (state.kind === "none") {
    return (
      <EmptyState icon={Receipt} title="There is no quote yet">
        {state.sentence}
      </EmptyState>
    );
  }
  const { quote } = state;
  return (
    <>
      {state.kind === "stale" && <Notice kind="warn" title={state.sentence} />}
      <ApprovalStamps approvals={job.approvals} />
      <div
        className={clsx(
          "grid gap-6",
          quote.isPreview ? "lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]" : "xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]",
        )}
      >
        <Headline quote={quote} capMicros={job.capMicros} />
        <Reasons quote={quote} />
      </div>
      <Alternatives quote={quote} />
      {job.plan && <CostDriverTable quote={quote} plan={job.plan} fps={job.brief.fps} />}
      {job.plan && state.kind === "current" && <WhatIfPanel job={job} plan={job.plan} quote={quote} />}
      <Section title="What it is made of" note="The lines add up to the total to the micro-dollar.">
        {job.plan && <QuoteLines quote={quote} plan={job.plan} fps={job.brief.fps} />}
      </Section>
    </>
  );
}

function Headline({ quote, capMicros }: { quote: Quote; capMicros: number | null }) {
  const { p10Micros, p50Micros, p90Micros } = quote.interval;
  return (
    <Section title={quote.isPreview ? "Free preview" : "Likely cost"} className="rounded-lg border bg-surface p-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong className="font-semibold text-2xl tabular-nums tracking-tight">{formatMicros(p50Micros)}</strong>
        {p90Micros > 0 && (
          <span className="text-muted tabular-nums">
            {formatMicros(p10Micros)} to {formatMicros(p90Micros)}
          </span>
        )}
      </p>
      {quote.spentMicros > 0 && (
        <p className="text-muted text-pretty tabular-nums">
          Paid for this film before: <strong className="font-medium text-ink">{formatMicros(quote.spentMicros)}</strong>
          . Still to pay, likely:{" "}
          <strong className="font-medium text-ink">{formatMicros(p50Micros - quote.spentMicros)}</strong>.
        </p>
      )}
      {p90Micros > 0 ? (
        <>
          <RangeBar interval={quote.interval} budgetMicros={quote.budgetMicros} capMicros={capMicros} />
          <p className="max-w-prose text-muted text-xs text-pretty">
            Half of all such films cost less than {formatMicros(p50Micros)}, nine in ten less than{" "}
            {formatMicros(p90Micros)}: shots that fail are taken again ({quote.intervalBasis}).
          </p>
        </>
      ) : (
        <p className="max-w-prose text-muted text-pretty">
          Every shot is rendered on this machine, retakes too, so nothing can be charged.
        </p>
      )}
      {quote.overBudgetMicros > 0 && (
        <Notice kind="warn" title={`This may cost ${formatMicros(quote.overBudgetMicros)} more than the budget`}>
          The budget is {formatMicros(quote.budgetMicros)}. Raise the cap, or choose one of the savings.
        </Notice>
      )}
    </Section>
  );
}

function Reasons({ quote }: { quote: Quote }) {
  return (
    <Section title="Why this way" className="rounded-lg border bg-surface p-5">
      <p className="text-pretty">{quote.backendReason}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-xs">
        <dt className="text-muted">Rendering takes</dt>
        <dd>{formatAbout(quote.renderSeconds)}</dd>
        <dt className="text-muted">Cost per minute</dt>
        <dd className="tabular-nums">{formatMicros(quote.perMinuteMicros)}</dd>
        <dt className="text-muted">Price list of</dt>
        <dd className="tabular-nums">{quote.priceListDate}</dd>
      </dl>
      {quote.savings.length > 0 && (
        <div className="border-t pt-3">
          <h3 className="mb-1.5 font-medium text-xs">Ways to spend less</h3>
          <ul className="flex flex-col gap-1 text-xs">
            {quote.savings.map((saving) => (
              <li key={saving.label} className="flex justify-between gap-4">
                <span className="text-muted">{saving.label}</span>
                <span className="tabular-nums">{formatMicros(saving.totalMicros)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
