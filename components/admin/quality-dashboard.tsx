"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Gauge } from "lucide-react";
import { FailingChecks, PassTrend, ScoreHistogram, ScoreTrend } from "@/components/admin/quality-charts";
import { BACKEND_COLUMNS, formatScore, MODEL_COLUMNS } from "@/components/admin/quality-columns";
import { TableDownload } from "@/components/admin/table-download";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { qualityQuery } from "@/lib/client/admin";
import type { QualityView } from "@/lib/domain/admin-view";
import type { DimensionScore } from "@/lib/domain/qa/judgement";
import { PASS_SCORE } from "@/lib/domain/qa/pass-score";
import { formatCount, formatShare } from "@/lib/format";

const BEST_SCORE = 10;
const DIMENSION_NAMES: Record<DimensionScore["dimension"], string> = {
  "visual-quality": "Visual quality",
  "narrative-coherence": "Narrative coherence",
  "technical-excellence": "Technical excellence",
  overall: "Overall",
};

export function QualityDashboard({ days }: { days: number }) {
  const { data: quality } = useSuspenseQuery(qualityQuery(days));
  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <QualityStats quality={quality} />
      {quality.films === 0 && quality.takes === 0 ? (
        <EmptyState icon={Gauge} title="Nothing was measured in this range">
          Scores and checks appear here when the first film has been rendered.
        </EmptyState>
      ) : (
        <Measured quality={quality} days={days} />
      )}
    </div>
  );
}

function QualityStats({ quality }: { quality: QualityView }) {
  const { pass, fail, needsAPerson } = quality.outcomes;
  return (
    <dl className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      <Stat label="Films scored" value={quality.films.toLocaleString("en-US")}>
        {quality.films === 0 ? "none in this range" : `${pass} passed, ${fail} failed, ${needsAPerson} for a person`}
      </Stat>
      <Stat label="Average score" value={formatScore(quality.averageScore)}>
        of 10; {PASS_SCORE.toFixed(1)} passes
      </Stat>
      <Stat label="Takes that pass" value={formatShare(quality.takePassRate)}>
        of {formatCount(quality.takes, "take")} measured
      </Stat>
      <Stat label="First takes that pass" value={formatShare(quality.firstTakePassRate)}>
        without a retake
      </Stat>
    </dl>
  );
}

function Measured({ quality, days }: { quality: QualityView; days: number }) {
  return (
    <>
      <div className="grid gap-4 xl:grid-cols-2">
        <ScoreTrend quality={quality} days={days} />
        <PassTrend quality={quality} days={days} />
        <ScoreHistogram quality={quality} days={days} />
        <FailingChecks quality={quality} days={days} />
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <Dimensions quality={quality} days={days} />
        <div className="flex min-w-0 flex-col gap-6">
          <Section
            title="By backend"
            aside={<TableDownload page="quality" table="backends" name="quality by backend" days={days} />}
          >
            <DataTable
              caption="Backends"
              columns={BACKEND_COLUMNS}
              rows={quality.byBackend}
              keyOf={(row) => row.backend}
            />
          </Section>
          <Section
            title="By model"
            note="The score is that of the shots in the newest judgement of each film."
            aside={<TableDownload page="quality" table="models" name="quality by model" days={days} />}
          >
            <DataTable
              caption="Models"
              columns={MODEL_COLUMNS}
              rows={quality.byModel}
              keyOf={(row) => `${row.backend}/${row.model}`}
            />
          </Section>
        </div>
      </div>
    </>
  );
}

function Dimensions({ quality, days }: { quality: QualityView; days: number }) {
  return (
    <Section
      title="The four scores"
      note="Averages over all films of the range."
      aside={<TableDownload page="quality" table="dimensions" name="the four scores" days={days} />}
    >
      <ul className="flex flex-col gap-3 rounded-lg border bg-surface p-4">
        {quality.byDimension.map(({ dimension, averageScore }) => (
          <li key={dimension} className="flex flex-col gap-1.5">
            <span className="flex justify-between gap-3">
              {DIMENSION_NAMES[dimension]}
              <span className="tabular-nums">{formatScore(averageScore)}</span>
            </span>
            <ProgressBar
              value={(averageScore ?? 0) / BEST_SCORE}
              label={`${DIMENSION_NAMES[dimension]}: ${averageScore === null ? "not known" : formatScore(averageScore)} of 10`}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
