"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Target } from "lucide-react";
import { BACKEND_COLUMNS, FILM_COLUMNS } from "@/components/admin/calibration-columns";
import { formatError, insideSentence } from "@/components/admin/calibration-words";
import { TableDownload } from "@/components/admin/table-download";
import { ChartFrame } from "@/components/charts/chart-frame";
import { LazyScatterChart } from "@/components/charts/lazy-charts";
import { prepareScatter } from "@/components/charts/prepare-series";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { calibrationQuery } from "@/lib/client/admin";
import type { CalibrationView } from "@/lib/domain/admin-view";
import { TARGET_PERCENT } from "@/lib/domain/cost/calibration";
import { formatMicros, toUsd } from "@/lib/domain/money";

const dollars = (value: number) => `$${value.toLocaleString("en-US", { maximumFractionDigits: 2 })}`;

export function CalibrationBoard() {
  const { data: calibration } = useSuspenseQuery(calibrationQuery());
  if (calibration.overall.quotes === 0) {
    return (
      <EmptyState icon={Target} title="Nothing to compare yet">
        Quotes are held against what films really cost once the first film with an approved, paid quote is finished.
        Free previews say nothing about prices, so they don't count.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <p className="font-medium text-lg text-pretty">{insideSentence(calibration.overall)}</p>
      <Overall calibration={calibration} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Scattered films={calibration.films} />
        <Section
          title="By backend"
          note="A backend whose errors lean one way needs a better price or a better retake rate."
          aside={<TableDownload page="calibration" table="backends" name="calibration by backend" />}
        >
          <DataTable
            caption="By backend"
            columns={BACKEND_COLUMNS}
            rows={calibration.byBackend}
            keyOf={(row) => row.backend}
          />
        </Section>
      </div>
      <Section
        title="Films"
        note="Bar: P10 to P90. Line: P50. Dot: what it cost."
        aside={<TableDownload page="calibration" table="films" name="films quoted and actual" />}
      >
        <DataTable caption="Films" columns={FILM_COLUMNS} rows={calibration.films} keyOf={(film) => film.jobId} />
      </Section>
    </div>
  );
}

function Overall({ calibration: { overall } }: { calibration: CalibrationView }) {
  return (
    <dl className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      <Stat label="Inside P10–P90" value={`${overall.inside} of ${overall.quotes}`}>
        eight in ten are expected to be
      </Stat>
      <Stat label={`Within ±${TARGET_PERCENT} % of P50`} value={`${overall.onTarget} of ${overall.quotes}`}>
        the target
      </Stat>
      <Stat label="Mean error" value={formatError(overall.meanError)}>
        {leaning(overall.meanError)}
      </Stat>
      <Stat label="Median error" value={formatError(overall.medianError)}>
        half of the films lie above it
      </Stat>
    </dl>
  );
}

function leaning(meanError: number | null): string {
  if (meanError === null) return "not known";
  const isOnTarget = Math.abs(meanError) * 100 <= TARGET_PERCENT;
  const way = meanError > 0 ? "films cost more than quoted" : "films cost less than quoted";
  return `${way}, ${isOnTarget ? "inside" : "outside"} ±${TARGET_PERCENT} %`;
}

function Scattered({ films }: Pick<CalibrationView, "films">) {
  const dots = films.map(({ title, interval, actualMicros }) => ({
    label: title,
    expected: toUsd(interval.p50Micros),
    actual: toUsd(actualMicros),
  }));
  return (
    <ChartFrame
      title="Quoted and actual"
      note={`To the right: the quoted P50. Upwards: what it cost. Shaded: within ±${TARGET_PERCENT} %.`}
      summary={films.map((film) => `${film.title}: ${formatError(film.error)}`).join(", ")}
      table={
        <DataTable
          caption="Quoted and actual"
          columns={[
            { header: "Film", cell: (film) => film.title },
            { header: "Quoted P50", isNumber: true, cell: (film) => formatMicros(film.interval.p50Micros) },
            { header: "Actual", isNumber: true, cell: (film) => formatMicros(film.actualMicros) },
          ]}
          rows={films}
          keyOf={(film) => film.jobId}
        />
      }
    >
      <LazyScatterChart data={prepareScatter(dots, TARGET_PERCENT / 100)} format={dollars} />
    </ChartFrame>
  );
}
