"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck, CircleX } from "lucide-react";
import Link from "next/link";
import { ExecutorPanel } from "@/components/admin/executor-panel";
import { CACHE_COLUMNS, STILL_COLUMNS } from "@/components/admin/system-columns";
import { TableDownload } from "@/components/admin/table-download";
import { waitWords } from "@/components/admin/wait-words";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { systemQuery } from "@/lib/client/admin";
import type { Reach, SystemView } from "@/lib/domain/admin-system";
import { formatMicros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

export function SystemBoard() {
  const { data: system } = useSuspenseQuery(systemQuery());
  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <p className="text-muted text-xs">
        As it was <Moment at={system.at} isRelative />; read again every few seconds.
      </p>
      <QueueStats system={system} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <ExecutorPanel executor={system.executor} />
        <Section title="Reachable">
          <ul className="divide-y rounded-lg border bg-surface">
            {system.reach.map((reach) => (
              <Reached key={reach.name} reach={reach} />
            ))}
          </ul>
        </Section>
      </div>
      <Still still={system.still} />
      <Section
        title="Caches"
        note="Counted since the studio was set up, over all processes."
        aside={<TableDownload page="system" table="caches" name="caches" />}
      >
        <DataTable caption="Caches" columns={CACHE_COLUMNS} rows={system.caches} keyOf={(row) => row.tier} />
      </Section>
    </div>
  );
}

function QueueStats({ system: { queue, unknown } }: { system: SystemView }) {
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Stat label="Takes running" value={queue.running.toLocaleString("en-US")}>
        being sent or rendered
      </Stat>
      <Stat label="Takes waiting" value={queue.waiting.toLocaleString("en-US")}>
        {queue.oldestSeconds === null ? "none waits" : `the oldest for ${waitWords(queue.oldestSeconds)}`}
      </Stat>
      <Stat label="95 of 100 were sent within" value={waitWords(queue.ageP95Seconds)}>
        {queue.takesLastDay === 0 ? "no take in 24 hours" : `${formatCount(queue.takesLastDay, "take")} in 24 hours`}
      </Stat>
      <Stat label="Unknown at provider" value={unknown.takes.toLocaleString("en-US")}>
        {unknown.takes === 0 ? (
          "every attempt is accounted for"
        ) : (
          <Link href="/admin/unknown" className="text-warn underline underline-offset-2">
            {formatMicros(unknown.micros)} to settle
          </Link>
        )}
      </Stat>
    </dl>
  );
}

function Reached({ reach: { name, ok, answeredMs, problem } }: { reach: Reach }) {
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <span className="flex items-center justify-between gap-3">
        <span className="font-medium">{name}</span>
        <Badge tone={ok ? "good" : "bad"} icon={ok ? CircleCheck : CircleX}>
          {ok ? "Answers" : "No answer"}
        </Badge>
      </span>
      <span className="text-muted text-xs text-pretty">
        {problem ?? (answeredMs === null ? "–" : `in ${answeredMs < 1 ? "under 1" : answeredMs} ms`)}
      </span>
    </li>
  );
}

function Still({ still }: Pick<SystemView, "still">) {
  return (
    <div id="still" className="scroll-mt-16">
      <Section
        title="Jobs that stand still"
        note="On hold until a provider, a budget or a person lets them go on, or running without a trace for longer than they should."
        aside={<TableDownload page="system" table="still" name="jobs that stand still" />}
      >
        {still.length === 0 ? (
          <p className="rounded-lg border bg-surface px-4 py-8 text-center text-muted">Every job moves.</p>
        ) : (
          <DataTable caption="Jobs that stand still" columns={STILL_COLUMNS} rows={still} keyOf={(row) => row.id} />
        )}
      </Section>
    </div>
  );
}
