import { CHECK_COLUMNS, DAY_COLUMNS, formatScore } from "@/components/admin/quality-columns";
import { TableDownload } from "@/components/admin/table-download";
import { ChartFrame } from "@/components/charts/chart-frame";
import { LazyBarChart, LazyLineChart } from "@/components/charts/lazy-charts";
import { NoData } from "@/components/charts/no-data";
import { prepareBars, prepareHistogram, prepareLines } from "@/components/charts/prepare-series";
import { DataTable } from "@/components/ui/data-table";
import type { QualityView } from "@/lib/domain/admin-view";
import { formatCount, formatShare } from "@/lib/format";

const SCORE_SERIES = [{ id: "score", label: "Average score" }];
const PASS_SERIES = [{ id: "rate", label: "Takes that pass" }];
const BEST_SCORE = 10;
const count = (value: number) => value.toLocaleString("en-US");

type Props = { quality: QualityView; days: number };

export function ScoreTrend({ quality, days }: Props) {
  const rows = quality.days.map(({ day, averageScore }) => ({ day, values: { score: averageScore } }));
  const data = prepareLines(rows, SCORE_SERIES, BEST_SCORE);
  return (
    <ChartFrame
      title="Score by day"
      note="Days without a film are gaps."
      summary={`Average score ${formatScore(quality.averageScore)} over ${formatCount(quality.films, "film")}`}
      download={<TableDownload page="quality" table="days" name="scores by day" days={days} />}
      table={<DataTable caption="Score by day" columns={DAY_COLUMNS} rows={quality.days} keyOf={(row) => row.day} />}
    >
      {data.hasData ? (
        <LazyLineChart data={data} format={(value) => value.toFixed(1)} />
      ) : (
        <NoData>No film was scored in this range.</NoData>
      )}
    </ChartFrame>
  );
}

export function PassTrend({ quality, days }: Props) {
  const rows = quality.days.map(({ day, passRate }) => ({ day, values: { rate: passRate } }));
  const data = prepareLines(rows, PASS_SERIES, 1);
  return (
    <ChartFrame
      title="Takes that pass by day"
      note="Their technical checks. Days without a take are gaps."
      summary={`${formatShare(quality.takePassRate)} of ${formatCount(quality.takes, "take")} passed`}
      download={<TableDownload page="quality" table="days" name="pass rates by day" days={days} />}
      table={
        <DataTable caption="Pass rate by day" columns={DAY_COLUMNS} rows={quality.days} keyOf={(row) => row.day} />
      }
    >
      {quality.takes > 0 ? (
        <LazyLineChart data={data} format={formatShare} />
      ) : (
        <NoData>No take was measured in this range.</NoData>
      )}
    </ChartFrame>
  );
}

export function ScoreHistogram({ quality, days }: Props) {
  const bars = quality.scoreHistogram.map(({ from, to, films }) => ({ label: `${from}–${to}`, value: films }));
  const data = prepareHistogram(bars);
  return (
    <ChartFrame
      title="How films score"
      note="So many films with an average in each step of ten."
      summary={bars.map((bar) => `${bar.label}: ${formatCount(bar.value, "film")}`).join(", ")}
      download={<TableDownload page="quality" table="scores" name="how films score" days={days} />}
      table={
        <DataTable
          caption="How films score"
          columns={[
            { header: "Score", cell: (row) => row.label },
            { header: "Films", isNumber: true, cell: (row) => row.value },
          ]}
          rows={bars}
          keyOf={(row) => row.label}
        />
      }
    >
      {data.hasData ? (
        <LazyBarChart data={data} name="Films" format={count} />
      ) : (
        <NoData>No film was scored in this range.</NoData>
      )}
    </ChartFrame>
  );
}

export function FailingChecks({ quality, days }: Props) {
  const failing = quality.checks.filter((check) => check.failed > 0);
  const data = prepareBars(failing.map((check) => ({ label: check.label, value: check.failed })));
  return (
    <ChartFrame
      title="Failing checks"
      note="How often each check failed; the numbers tell warnings too."
      summary={
        failing.map((check) => `${check.label}: ${check.failed} of ${check.measured}`).join(", ") || "None failed"
      }
      download={<TableDownload page="quality" table="checks" name="technical checks" days={days} />}
      table={<DataTable caption="Checks" columns={CHECK_COLUMNS} rows={quality.checks} keyOf={(row) => row.id} />}
    >
      {data.hasData ? (
        <LazyBarChart data={data} name="Failed" format={count} />
      ) : (
        <NoData>
          {quality.checks.length === 0 ? "Nothing was measured in this range." : "No check failed in this range."}
        </NoData>
      )}
    </ChartFrame>
  );
}
