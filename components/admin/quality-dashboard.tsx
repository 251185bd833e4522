"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Gauge } from "lucide-react";
import { BACKEND_COLUMNS, CHECK_COLUMNS, DAY_COLUMNS } from "@/components/admin/quality-columns";
import { ChartFrame } from "@/components/charts/chart-frame";
import { LazyBarChart, LazyLineChart } from "@/components/charts/lazy-charts";
import { NoData } from "@/components/charts/no-data";
import { prepareHistogram, prepareLines } from "@/components/charts/prepare-series";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { qualityQuery } from "@/lib/client/admin";
import type { QualityView } from "@/lib/domain/admin-view";
import { PASS_SCORE } from "@/lib/domain/qa/judgement";
import { formatShare } from "@/lib/format";

const SCORE_SERIES = [{ id: "score", label: "Average score" }];
const BEST_SCORE = 10;

export function QualityDashboard({ days }: { days: number }) {
  const { data: quality } = useSuspenseQuery(qualityQuery(days));
  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <dl className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        <Stat label="Films" value={quality.films.toLocaleString("en-US")}>
          scored in this range
        </Stat>
        <Stat label="First takes that pass" value={formatShare(quality.firstTakePassRate)}>
          without a retake
        </Stat>
        <Stat label="Average score" value={quality.averageScore?.toFixed(1) ?? "–"}>
          of 10; {PASS_SCORE.toFixed(1)} passes
        </Stat>
        <Stat label="Failing checks" value={String(failing(quality))}>
          of {measured(quality).toLocaleString("en-US")} measured
        </Stat>
      </dl>
      {quality.films === 0 && measured(quality) === 0 ? (
        <EmptyState icon={Gauge} title="Nothing was measured in this range">
          Scores and checks appear here when the first film has been rendered.
        </EmptyState>
      ) : (
        <Measured quality={quality} />
      )}
    </div>
  );
}

function Measured({ quality }: { quality: QualityView }) {
  return (
    <>
      <div className="grid gap-4 xl:grid-cols-2">
        <ScoreTrend quality={quality} />
        <ScoreHistogram quality={quality} />
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Section title="Technical checks" note="How often each check fails or warns.">
          <DataTable caption="Checks" columns={CHECK_COLUMNS} rows={quality.checks} keyOf={(row) => row.id} />
        </Section>
        <Section title="By backend">
          <DataTable
            caption="Backends"
            columns={BACKEND_COLUMNS}
            rows={quality.byBackend}
            keyOf={(row) => row.backend}
          />
        </Section>
      </div>
    </>
  );
}

function ScoreTrend({ quality }: { quality: QualityView }) {
  const rows = quality.days.map(({ day, averageScore }) => ({ day, values: { score: averageScore } }));
  const data = prepareLines(rows, SCORE_SERIES, BEST_SCORE);
  return (
    <ChartFrame
      title="Score by day"
      note="Days without a film are gaps."
      summary={`Average score ${quality.averageScore?.toFixed(1) ?? "unknown"} over ${quality.films} films`}
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

function ScoreHistogram({ quality }: { quality: QualityView }) {
  const bars = quality.scoreHistogram.map(({ from, to, films }) => ({ label: `${from}–${to}`, value: films }));
  const data = prepareHistogram(bars);
  return (
    <ChartFrame
      title="How films score"
      summary={bars.map((bar) => `${bar.label}: ${bar.value} films`).join(", ")}
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
        <LazyBarChart data={data} name="Films" format={(value) => value.toLocaleString("en-US")} />
      ) : (
        <NoData>No film was scored in this range.</NoData>
      )}
    </ChartFrame>
  );
}

function failing(quality: QualityView): number {
  return quality.checks.reduce((sum, check) => sum + check.failed, 0);
}

function measured(quality: QualityView): number {
  return quality.checks.reduce((sum, check) => sum + check.measured, 0);
}
