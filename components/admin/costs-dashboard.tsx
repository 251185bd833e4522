"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Coins } from "lucide-react";
import Link from "next/link";
import { BackendChart, KeptSecondChart, SpendingChart } from "@/components/admin/costs-charts";
import { CostsTables } from "@/components/admin/costs-tables";
import { EmptyState } from "@/components/ui/empty-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Stat } from "@/components/ui/stat";
import { costsQuery } from "@/lib/client/admin";
import type { CostsView } from "@/lib/domain/admin-view";
import { formatMicros } from "@/lib/domain/money";
import { formatCount, formatSeconds } from "@/lib/format";

export function CostsDashboard({ days }: { days: number }) {
  const { data: costs } = useSuspenseQuery(costsQuery(days));
  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <CostStats costs={costs} />
      {costs.jobCount === 0 && costs.byBackend.length === 0 ? (
        <EmptyState icon={Coins} title="No job in this range">
          Costs appear here with the first job. Films rendered on this machine are free and show as $0.00.
        </EmptyState>
      ) : (
        <>
          <div className="grid gap-4 xl:grid-cols-2">
            <SpendingChart costs={costs} days={days} />
            <KeptSecondChart costs={costs} days={days} />
          </div>
          <BackendChart costs={costs} days={days} />
          <CostsTables costs={costs} days={days} />
        </>
      )}
    </div>
  );
}

function CostStats({ costs }: { costs: CostsView }) {
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-3 2xl:grid-cols-6">
      <Budgeted label="Today" spentMicros={costs.todayMicros} budgetMicros={costs.dayBudgetMicros} />
      <Budgeted label="This month" spentMicros={costs.monthMicros} budgetMicros={costs.monthBudgetMicros} />
      <Stat label="Reserved" value={formatMicros(costs.reservedMicros)}>
        set aside for takes under way
      </Stat>
      <Stat
        label="Cost per kept second"
        value={costs.costPerKeptSecondMicros === null ? "–" : formatMicros(costs.costPerKeptSecondMicros)}
      >
        {costs.keptSeconds > 0 ? `${formatSeconds(costs.keptSeconds)} delivered` : "nothing delivered"} in this range
      </Stat>
      <Stat label="Paid, not used" value={formatMicros(costs.paidButFailedMicros)}>
        retakes, failures and losses in this range
      </Stat>
      <UnknownStat unknown={costs.unknown} />
    </dl>
  );
}

function UnknownStat({ unknown }: Pick<CostsView, "unknown">) {
  return (
    <Stat label="Unknown at provider" value={formatMicros(unknown.micros)}>
      {unknown.takes === 0 ? (
        "every attempt is accounted for"
      ) : (
        <Link href="/admin/unknown" className="text-warn underline underline-offset-2">
          {formatCount(unknown.takes, "attempt")} to settle
        </Link>
      )}
    </Stat>
  );
}

function Budgeted({ label, spentMicros, budgetMicros }: { label: string; spentMicros: number; budgetMicros: number }) {
  const share = budgetMicros > 0 ? spentMicros / budgetMicros : 0;
  return (
    <Stat label={label} value={formatMicros(spentMicros)}>
      of {formatMicros(budgetMicros)}
      {share > 0.8 && ", close to the budget"}
      <ProgressBar
        value={share}
        label={`${label}: share of the budget`}
        tone={share > 0.8 ? "bad" : "accent"}
        className="mt-2"
      />
    </Stat>
  );
}
