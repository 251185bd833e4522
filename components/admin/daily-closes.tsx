"use client";

import { CalendarCheck, CircleCheck, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { TableDownload } from "@/components/admin/table-download";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { closeToday } from "@/lib/client/admin-commands";
import type { BudgetsView } from "@/lib/domain/admin-view";
import { formatMicros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

type Close = BudgetsView["closes"][number];

const COLUMNS: readonly Column<Close>[] = [
  { header: "Day", cell: ({ day }) => <span className="whitespace-nowrap tabular-nums">{day}</span> },
  { header: "Takes", isNumber: true, cell: ({ takes }) => takes.toLocaleString("en-US") },
  { header: "Ledger", isNumber: true, cell: ({ ledgerMicros }) => formatMicros(ledgerMicros) },
  { header: "Takes' own sum", isNumber: true, cell: ({ takesMicros }) => formatMicros(takesMicros) },
  { header: "Result", cell: ({ differences }) => <Result differences={differences} /> },
  {
    header: "Closed",
    cell: ({ closedAt }) => (
      <span className="whitespace-nowrap text-muted">
        <Moment at={closedAt} />
      </span>
    ),
  },
];

/** Every evening the ledger is held against the takes themselves. */
export function DailyCloses({ closes }: Pick<BudgetsView, "closes">) {
  const close = useAdminCommand(() => closeToday());
  return (
    <Section
      title="Daily closes"
      note="Every take's money in the ledger, held against what its own row says it cost."
      aside={
        <div className="flex items-center gap-2">
          <TableDownload page="budgets" table="closes" name="daily closes" />
          <Button icon={CalendarCheck} isPending={close.isPending} onClick={() => close.mutate(undefined)}>
            Close today now
          </Button>
        </div>
      }
    >
      {close.error && (
        <Notice kind="bad" title="The day was not closed">
          {close.error.message}
        </Notice>
      )}
      {closes.length === 0 ? (
        <p className="rounded-lg border bg-surface px-4 py-8 text-center text-muted text-pretty">
          No day was closed yet. It happens by itself every evening; closing a day again replaces its result.
        </p>
      ) : (
        <DataTable caption="Daily closes" columns={COLUMNS} rows={closes} keyOf={(row) => row.day} />
      )}
    </Section>
  );
}

function Result({ differences }: Pick<Close, "differences">) {
  if (differences.length === 0) {
    return (
      <Badge tone="good" icon={CircleCheck}>
        Agrees
      </Badge>
    );
  }
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Badge tone="bad" icon={TriangleAlert}>
        {formatCount(differences.length, "difference")}
      </Badge>
      <ul className="flex flex-col gap-1 text-xs">
        {differences.map((one) => (
          <li key={`${one.takeId}:${one.what}`} className="min-w-56">
            <Link href={`/jobs/${one.jobId}?view=history`} className="underline underline-offset-2">
              {one.what}
            </Link>
            : ledger {formatMicros(one.ledgerMicros)}, take {formatMicros(one.takeMicros)}
          </li>
        ))}
      </ul>
    </div>
  );
}
