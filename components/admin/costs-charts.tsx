import { backendName } from "@/components/admin/backend-name";
import {
  BACKEND_COST_COLUMNS,
  DAY_COLUMNS,
  KEPT_SECOND_COLUMNS,
  perSecondMicros,
} from "@/components/admin/costs-columns";
import { TableDownload } from "@/components/admin/table-download";
import { ChartFrame } from "@/components/charts/chart-frame";
import { LazyBarChart, LazyLineChart } from "@/components/charts/lazy-charts";
import { NoData } from "@/components/charts/no-data";
import { prepareBars, prepareLines } from "@/components/charts/prepare-series";
import { DataTable } from "@/components/ui/data-table";
import type { CostsView } from "@/lib/domain/admin-view";
import { formatMicros, sumMicros, toUsd } from "@/lib/domain/money";

const SPENDING = [
  { id: "actual", label: "Spent" },
  { id: "estimate", label: "Estimated" },
];
const PER_SECOND = [{ id: "perSecond", label: "Per delivered second" }];
const dollars = (value: number) => `$${value.toLocaleString("en-US", { maximumFractionDigits: 2 })}`;

type Props = { costs: CostsView; days: number };

export function SpendingChart({ costs, days }: Props) {
  const rows = costs.days.map(({ day, actualMicros, estimateMicros }) => ({
    day,
    values: { actual: toUsd(actualMicros), estimate: toUsd(estimateMicros) },
  }));
  const data = prepareLines(rows, SPENDING);
  const total = formatMicros(sumMicros(costs.days.map((day) => day.actualMicros)));
  return (
    <ChartFrame
      title="Spending by day"
      note="Solid: spent. Dashed: what the quotes expected."
      summary={`${total} spent over ${costs.days.length} days`}
      download={<TableDownload page="costs" table="days" name="spending by day" days={days} />}
      table={<DataTable caption="Spending by day" columns={DAY_COLUMNS} rows={costs.days} keyOf={(row) => row.day} />}
    >
      {data.hasData ? (
        <LazyLineChart data={data} format={dollars} />
      ) : (
        <NoData>Nothing was spent in this range.</NoData>
      )}
    </ChartFrame>
  );
}

export function KeptSecondChart({ costs, days }: Props) {
  const rows = costs.days.map((row) => {
    const micros = perSecondMicros(row);
    return { day: row.day, values: { perSecond: micros === null ? null : toUsd(micros) } };
  });
  const data = prepareLines(rows, PER_SECOND);
  return (
    <ChartFrame
      title="Cost per kept second by day"
      note="What was paid on a day over the seconds delivered on it. Days without a delivery are gaps."
      summary={
        costs.costPerKeptSecondMicros === null
          ? "Nothing was delivered in this range"
          : `${formatMicros(costs.costPerKeptSecondMicros)} a second over the whole range`
      }
      download={<TableDownload page="costs" table="days" name="cost per kept second by day" days={days} />}
      table={
        <DataTable
          caption="Cost per kept second by day"
          columns={KEPT_SECOND_COLUMNS}
          rows={costs.days}
          keyOf={(row) => row.day}
        />
      }
    >
      {data.hasData ? (
        <LazyLineChart data={data} format={dollars} />
      ) : (
        <NoData>No paid second was delivered in this range.</NoData>
      )}
    </ChartFrame>
  );
}

export function BackendChart({ costs, days }: Props) {
  const data = prepareBars(
    costs.byBackend.map((row) => ({ label: backendName(row.backend), value: toUsd(row.actualMicros) })),
  );
  const numbers = (
    <DataTable
      caption="Spending by backend"
      columns={BACKEND_COST_COLUMNS}
      rows={costs.byBackend}
      keyOf={(row) => row.backend}
    />
  );
  return (
    <ChartFrame
      title="Spending by backend"
      note={data.shown}
      summary={data.bars.map((bar) => `${bar.label}: ${dollars(bar.value)}`).join(", ") || "No take in this range"}
      download={<TableDownload page="costs" table="backends" name="spending by backend" days={days} />}
      table={numbers}
    >
      {data.hasData ? (
        <LazyBarChart data={data} name="Spent" format={dollars} />
      ) : (
        <NoData>Nothing was charged by any backend in this range.</NoData>
      )}
    </ChartFrame>
  );
}
