"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { AttentionList } from "@/components/admin/attention-list";
import { AuditCard } from "@/components/admin/audit-card";
import { formatError } from "@/components/admin/calibration-words";
import { KeptSecondBars } from "@/components/admin/kept-second-bars";
import { OverviewCard } from "@/components/admin/overview-card";
import { waitWords } from "@/components/admin/wait-words";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { overviewQuery } from "@/lib/client/admin";
import type { OverviewView } from "@/lib/domain/admin-overview";
import { formatMicros } from "@/lib/domain/money";
import { formatCount, formatShare } from "@/lib/format";

const GRID = "grid gap-3 sm:grid-cols-2 xl:grid-cols-4";

export function OverviewBoard() {
  const { data: overview } = useSuspenseQuery(overviewQuery());
  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <AttentionList overview={overview} />
      <Section title="Money" note="From the ledger, on the day on which it was first set aside.">
        <Money overview={overview} />
      </Section>
      <Section title="How it goes" note={`The last ${overview.days} days, where only a stretch of time can say.`}>
        <Health overview={overview} />
      </Section>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <KeptSecondBars overview={overview} />
        <AuditCard audit={overview.audit} />
      </div>
    </div>
  );
}

function Money({ overview }: { overview: OverviewView }) {
  const { todayMicros, monthMicros, dayBudgetMicros, monthBudgetMicros, reservedMicros, unknown } = overview;
  return (
    <div className={GRID}>
      <OverviewCard label="Spent today" value={formatMicros(todayMicros)} href="/admin/costs?days=7">
        <Meter label="Today" spentMicros={todayMicros} limitMicros={dayBudgetMicros} />
      </OverviewCard>
      <OverviewCard label="Spent this month" value={formatMicros(monthMicros)} href="/admin/costs">
        <Meter label="This month" spentMicros={monthMicros} limitMicros={monthBudgetMicros} />
      </OverviewCard>
      <OverviewCard label="Reserved" value={formatMicros(reservedMicros)} href="/admin/budgets">
        {reservedMicros > 0 ? "set aside for takes under way" : "nothing is set aside"}
      </OverviewCard>
      <OverviewCard label="Unknown at provider" value={formatMicros(unknown.micros)} href="/admin/unknown">
        {unknown.takes === 0 ? "every attempt is accounted for" : `${formatCount(unknown.takes, "attempt")} to settle`}
      </OverviewCard>
    </div>
  );
}

/** A budget of zero is none. */
function Meter({ label, spentMicros, limitMicros }: { label: string; spentMicros: number; limitMicros: number }) {
  if (limitMicros === 0) return "no budget is set";
  const leftMicros = limitMicros - spentMicros;
  const left = leftMicros < 0 ? `${formatMicros(-leftMicros)} above it` : `${formatMicros(leftMicros)} left`;
  const share = spentMicros / limitMicros;
  return (
    <span className="flex flex-col gap-2">
      <span>
        of {formatMicros(limitMicros)}, {left}
      </span>
      <ProgressBar value={share} label={`${label}: share of the budget`} tone={share > 0.8 ? "bad" : "accent"} />
    </span>
  );
}

function Health({ overview: { quality, calibration, queue } }: { overview: OverviewView }) {
  const { quotes, inside, meanError } = calibration;
  return (
    <div className={GRID}>
      <OverviewCard label="Takes that pass" value={formatShare(quality.passRate)} href="/admin/quality">
        {quality.takes === 0
          ? "no take was measured"
          : `of ${formatCount(quality.takes, "take")}; ${formatShare(quality.firstTakePassRate)} at the first try`}
      </OverviewCard>
      <OverviewCard
        label="Calibration"
        value={quotes === 0 ? "–" : `${inside} of ${quotes} inside`}
        href="/admin/calibration"
      >
        {quotes === 0
          ? "no paid film is finished yet"
          : `eight in ten are expected; on average ${formatError(meanError)}`}
      </OverviewCard>
      <OverviewCard label="Takes under way" value={String(queue.waiting + queue.running)} href="/admin/system">
        {queue.running} running, {queue.waiting} waiting
        {queue.oldestSeconds !== null && `, the oldest for ${waitWords(queue.oldestSeconds)}`}
      </OverviewCard>
      <OverviewCard label="Queue, 95 of 100 within" value={waitWords(queue.ageP95Seconds)} href="/admin/system">
        {queue.takesLastDay === 0
          ? "no take in the last 24 hours"
          : `from reserved to sent, ${formatCount(queue.takesLastDay, "take")} in 24 hours`}
      </OverviewCard>
    </div>
  );
}
