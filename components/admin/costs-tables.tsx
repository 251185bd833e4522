import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { CostsView } from "@/lib/domain/admin-view";
import { SPEND_CLASS_WORDS } from "@/lib/domain/cost/ledger";
import { formatMicros, sumMicros } from "@/lib/domain/money";
import { formatShare } from "@/lib/format";

type JobRow = CostsView["jobs"][number];
type ProducerRow = CostsView["byProducer"][number];
type ClassRow = CostsView["byClass"][number];

const JOB_COLUMNS: readonly Column<JobRow>[] = [
  {
    header: "Job",
    cell: (row) => (
      <Link href={`/jobs/${row.id}?view=quote`} className="underline-offset-2 hover:underline">
        {row.title}
      </Link>
    ),
  },
  {
    header: "Estimate",
    isNumber: true,
    cell: (row) => (row.estimateMicros === null ? "–" : formatMicros(row.estimateMicros)),
  },
  { header: "Spent", isNumber: true, cell: (row) => formatMicros(row.actualMicros) },
  { header: "Difference", isNumber: true, cell: (row) => differenceOf(row) },
  { header: "Cap", isNumber: true, cell: (row) => (row.capMicros === null ? "–" : formatMicros(row.capMicros)) },
];

const PRODUCER_COLUMNS: readonly Column<ProducerRow>[] = [
  { header: "Producer", cell: (row) => row.name },
  { header: "Jobs", isNumber: true, cell: (row) => row.jobs },
  { header: "Spent", isNumber: true, cell: (row) => formatMicros(row.actualMicros) },
];

/** `totalMicros` is what the shares are of; nothing spent has no shares. */
const classColumns = (totalMicros: number): readonly Column<ClassRow>[] => [
  {
    header: "What became of it",
    cell: ({ spendClass }) => (
      <span className="inline-block first-letter:uppercase">{SPEND_CLASS_WORDS[spendClass]}</span>
    ),
  },
  { header: "Spent", isNumber: true, cell: ({ micros }) => formatMicros(micros) },
  {
    header: "Share",
    isNumber: true,
    cell: ({ micros }) => formatShare(totalMicros > 0 ? micros / totalMicros : null),
  },
];

export function CostsTables({ costs }: { costs: CostsView }) {
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Section title="Estimate and reality" note="Every job of the range.">
        <DataTable caption="Jobs" columns={JOB_COLUMNS} rows={costs.jobs} keyOf={(row) => row.id} />
      </Section>
      <div className="flex min-w-0 flex-col gap-6">
        <Section title="What became of the money" note="Every paid dollar of the range, once.">
          <DataTable
            caption="What became of the money"
            columns={classColumns(sumMicros(costs.byClass.map((row) => row.micros)))}
            rows={costs.byClass}
            keyOf={(row) => row.spendClass}
          />
        </Section>
        <Section title="By producer">
          <DataTable caption="Producers" columns={PRODUCER_COLUMNS} rows={costs.byProducer} keyOf={(row) => row.name} />
        </Section>
      </div>
    </div>
  );
}

/** How far a job lies from its estimate; unknown while it isn't quoted or has spent nothing. */
function differenceOf({ estimateMicros, actualMicros }: JobRow): string {
  if (estimateMicros === null || estimateMicros === 0 || actualMicros === 0) return "–";
  const share = Math.round((100 * (actualMicros - estimateMicros)) / estimateMicros);
  return `${share > 0 ? "+" : ""}${share} %`;
}
