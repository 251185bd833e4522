import Link from "next/link";
import { backendName } from "@/components/admin/backend-name";
import { TableDownload } from "@/components/admin/table-download";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { CostsView } from "@/lib/domain/admin-view";
import { SPEND_CLASS_WORDS } from "@/lib/domain/cost/spend-class-words";
import { formatMicros, sumMicros } from "@/lib/domain/money";
import { formatShare } from "@/lib/format";

type JobRow = CostsView["jobs"][number];
type ProducerRow = CostsView["byProducer"][number];
type ClassRow = CostsView["byClass"][number];
type UnusedRow = CostsView["notKept"][number];

const JOB_COLUMNS: readonly Column<JobRow>[] = [
  {
    header: "Job",
    cell: (row) => (
      <Link href={`/jobs/${row.id}?view=quote`} className="underline-offset-2 hover:underline">
        {row.title}
      </Link>
    ),
  },
  { header: "Producer", cell: (row) => <span className="whitespace-nowrap">{row.producerName}</span> },
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

const UNUSED_COLUMNS: readonly Column<UnusedRow>[] = [
  {
    header: "Shot",
    cell: (row) => (
      <Link href={`/jobs/${row.jobId}?view=render`} className="underline-offset-2 hover:underline">
        <span className="whitespace-nowrap">{row.shotCode}</span>, take {row.number}
      </Link>
    ),
  },
  { header: "Job", cell: (row) => <span className="line-clamp-2 min-w-32">{row.jobTitle}</span> },
  { header: "Backend", cell: (row) => <span className="whitespace-nowrap">{backendName(row.backend)}</span> },
  { header: "What became of it", cell: (row) => row.failure ?? SPEND_CLASS_WORDS[row.spendClass] },
  { header: "Paid", isNumber: true, cell: (row) => formatMicros(row.micros) },
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

export function CostsTables({ costs, days }: { costs: CostsView; days: number }) {
  return (
    <>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Jobs costs={costs} days={days} />
        <div className="flex min-w-0 flex-col gap-6">
          <Section
            title="What became of the money"
            note="Every paid dollar of the range, once."
            aside={<TableDownload page="costs" table="classes" name="what became of the money" days={days} />}
          >
            <DataTable
              caption="What became of the money"
              columns={classColumns(sumMicros(costs.byClass.map((row) => row.micros)))}
              rows={costs.byClass}
              keyOf={(row) => row.spendClass}
            />
          </Section>
          <Section
            title="By producer"
            aside={<TableDownload page="costs" table="producers" name="costs by producer" days={days} />}
          >
            <DataTable caption="Producers" columns={PRODUCER_COLUMNS} rows={costs.byProducer} keyOf={(row) => row.id} />
          </Section>
        </div>
      </div>
      <Unused costs={costs} days={days} />
    </>
  );
}

function Jobs({ costs: { jobs, jobCount }, days }: { costs: CostsView; days: number }) {
  const note =
    jobs.length < jobCount
      ? `The newest ${jobs.length} of ${jobCount.toLocaleString("en-US")} jobs; the file has all of them.`
      : "Every job of the range, with everything it ever cost.";
  return (
    <Section
      title="Estimate and reality"
      note={note}
      aside={<TableDownload page="costs" table="jobs" name="jobs" days={days} />}
    >
      <DataTable caption="Jobs" columns={JOB_COLUMNS} rows={jobs} keyOf={(row) => row.id} />
    </Section>
  );
}

function Unused({ costs: { notKept }, days }: { costs: CostsView; days: number }) {
  return (
    <Section
      title="Paid, and in no film"
      note="Takes that cost something and are not used, the dearest first."
      aside={<TableDownload page="costs" table="unused" name="takes that were paid and not used" days={days} />}
    >
      {notKept.length === 0 ? (
        <p className="rounded-lg border bg-surface px-4 py-8 text-center text-muted">
          Every paid take of this range is in a film.
        </p>
      ) : (
        <DataTable
          caption="Paid, and in no film"
          columns={UNUSED_COLUMNS}
          rows={notKept}
          keyOf={(row) => `${row.takeId} ${row.spendClass}`}
        />
      )}
    </Section>
  );
}

/** How far a finished job lies from its estimate; not known while it runs, was not quoted or cost nothing. */
function differenceOf({ status, estimateMicros, actualMicros }: JobRow): string {
  if (status !== "complete" || estimateMicros === null || estimateMicros === 0 || actualMicros === 0) return "–";
  const share = Math.round((100 * (actualMicros - estimateMicros)) / estimateMicros);
  return `${share > 0 ? "+" : ""}${share} %`;
}
