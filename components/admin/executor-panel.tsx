import { CircleAlert, CircleCheck, CloudCog, type LucideIcon } from "lucide-react";
import { waitWords } from "@/components/admin/wait-words";
import { Badge, type Tone } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { EngineStatus, ExecutorView } from "@/lib/domain/admin-system";
import { formatCount } from "@/lib/format";

/** What the engine puts before the names of functions. */
const APP = "aiprod-studio-";

type Standing = { label: string; tone: Tone; icon: LucideIcon };

/** What runs the pipeline's functions, and what it does now. */
export function ExecutorPanel({ executor }: { executor: ExecutorView }) {
  const { label, tone, icon } = standingOf(executor);
  return (
    <Section
      title="Executor"
      note={executor.kind === "embedded" ? "Embedded: it lives in the studio's own database and workers." : undefined}
      aside={
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
      }
    >
      <Body executor={executor} />
    </Section>
  );
}

function Body({ executor }: { executor: ExecutorView }) {
  switch (executor.kind) {
    case "embedded":
      return <Embedded status={executor.status} />;
    case "inngest":
      return (
        <p className="rounded-lg border bg-surface p-4 text-pretty">
          An Inngest server runs the functions, at <span className="font-medium">{executor.address}</span>. Its queue,
          runs and workers are shown on its own dashboard; the studio doesn't see them.
        </p>
      );
    case "unreadable":
      return (
        <Notice kind="bad" title="The executor's tables can't be read">
          {executor.problem}
        </Notice>
      );
  }
}

function Embedded({ status }: { status: EngineStatus }) {
  const facts = [
    ["Workers", String(status.workers), status.workers === 0 ? "nothing moves until one starts" : "connected now"],
    ["Steps running", String(status.running), ""],
    [
      "Steps due",
      String(status.queueDepth),
      status.oldestDueSeconds === null ? "" : `oldest for ${waitWords(status.oldestDueSeconds)}`,
    ],
    ["Open runs", String(status.openRuns), `${status.waitingRuns} only wait`],
    ["Runs ended", status.endedRunsLastDay.toLocaleString("en-US"), "in 24 hours"],
    ["Runs failed", status.failedRunsLastDay.toLocaleString("en-US"), "in 24 hours"],
  ] as const;
  return (
    <div className="rounded-lg border bg-surface">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-4 p-4 sm:grid-cols-3">
        {facts.map(([label, value, note]) => (
          <div key={label}>
            <dt className="text-muted text-xs">{label}</dt>
            <dd className="font-medium text-lg tabular-nums">{value}</dd>
            {note !== "" && <dd className="text-muted text-xs">{note}</dd>}
          </div>
        ))}
      </dl>
      <Ticks ticks={status.ticks} />
    </div>
  );
}

function Ticks({ ticks }: Pick<EngineStatus, "ticks">) {
  if (ticks.length === 0) return <p className="border-t px-4 py-3 text-muted text-xs">No schedule has come yet.</p>;
  return (
    <ul aria-label="Schedules" className="border-t px-4 py-3 text-xs">
      {ticks.map(({ name, schedule, at }) => (
        <li key={`${name} ${schedule}`} className="flex flex-wrap justify-between gap-x-4 py-0.5">
          <span>
            {name.replace(APP, "").replaceAll("-", " ")} <code className="text-faint">{schedule}</code>
          </span>
          <span className="text-muted">
            last tick <Moment at={at} isRelative />
          </span>
        </li>
      ))}
    </ul>
  );
}

function standingOf(executor: ExecutorView): Standing {
  if (executor.kind === "inngest") return { label: "Inngest server", tone: "plain", icon: CloudCog };
  if (executor.kind === "unreadable") return { label: "Not readable", tone: "bad", icon: CircleAlert };
  const { workers } = executor.status;
  if (workers === 0) return { label: "No worker", tone: "bad", icon: CircleAlert };
  return { label: formatCount(workers, "worker"), tone: "good", icon: CircleCheck };
}
