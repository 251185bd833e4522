"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Coins } from "lucide-react";
import Link from "next/link";
import { CostsTables } from "@/components/admin/costs-tables";
import { dayCostColumns } from "@/components/admin/day-cost-columns";
import { ChartFrame } from "@/components/charts/chart-frame";
import { LazyBarChart, LazyLineChart } from "@/components/charts/lazy-charts";
import { NoData } from "@/components/charts/no-data";
import { prepareBars, prepareLines } from "@/components/charts/prepare-series";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Stat } from "@/components/ui/stat";
import { costsQuery } from "@/lib/client/admin";
import type { CostsView } from "@/lib/domain/admin-view";
import { BACKEND_IDS, BACKEND_NAMES } from "@/lib/domain/backend";
import { formatMicros, sumMicros, toUsd } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

const SERIES = [
  { id: "actual", label: "Spent" },
  { id: "estimate", label: "Estimated" },
];
const dollars = (value: number) => `$${value.toLocaleString("en-US", { maximumFractionDigits: 2 })}`;

export function CostsDashboard({ days }: { days: number }) {
  const { data: costs } = useSuspenseQuery(costsQuery(days));
  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <CostStats costs={costs} />
      {costs.jobs.length === 0 ? (
        <EmptyState icon={Coins} title="No job in this range">
          Costs appear here with the first job. Films rendered on this machine are free and show as $0.00.
        </EmptyState>
      ) : (
        <>
          <div className="grid gap-4 xl:grid-cols-2">
            <SpendingChart costs={costs} />
            <BackendChart costs={costs} />
          </div>
          <CostsTables costs={costs} />
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
        {costs.keptSeconds > 0 ? `${costs.keptSeconds.toFixed(0)} s delivered` : "nothing delivered yet"}
      </Stat>
      <Stat label="Paid, not used" value={formatMicros(costs.paidButFailedMicros)}>
        retakes, failures and losses
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

function SpendingChart({ costs }: { costs: CostsView }) {
  const rows = costs.days.map(({ day, actualMicros, estimateMicros }) => ({
    day,
    values: { actual: toUsd(actualMicros), estimate: toUsd(estimateMicros) },
  }));
  const data = prepareLines(rows, SERIES);
  const total = formatMicros(sumMicros(costs.days.map((day) => day.actualMicros)));
  return (
    <ChartFrame
      title="Spending by day"
      note="Solid: spent. Dashed: what the approved quotes expected."
      summary={`${total} spent over ${costs.days.length} days`}
      table={
        <DataTable caption="Spending by day" columns={dayCostColumns} rows={costs.days} keyOf={(row) => row.day} />
      }
    >
      {data.hasData ? (
        <LazyLineChart data={data} format={dollars} />
      ) : (
        <NoData>Nothing was spent in this range.</NoData>
      )}
    </ChartFrame>
  );
}

function nameOf(backend: string): string {
  const id = BACKEND_IDS.find((known) => known === backend);
  return id ? BACKEND_NAMES[id] : backend;
}

function BackendChart({ costs }: { costs: CostsView }) {
  const data = prepareBars(
    costs.byBackend.map((row) => ({ label: nameOf(row.backend), value: toUsd(row.actualMicros) })),
  );
  return (
    <ChartFrame
      title="Spending by backend"
      note={data.shown}
      summary={data.bars.map((bar) => `${bar.label}: ${dollars(bar.value)}`).join(", ") || "No take in this range"}
      table={
        <DataTable
          caption="Spending by backend"
          columns={[
            { header: "Backend", cell: (row) => nameOf(row.backend) },
            { header: "Takes", isNumber: true, cell: (row) => row.takes },
            { header: "Spent", isNumber: true, cell: (row) => formatMicros(row.actualMicros) },
          ]}
          rows={costs.byBackend}
          keyOf={(row) => row.backend}
        />
      }
    >
      {data.hasData ? (
        <LazyBarChart data={data} name="Spent" format={dollars} />
      ) : (
        <NoData>Nothing was charged by any backend in this range.</NoData>
      )}
    </ChartFrame>
  );
}
