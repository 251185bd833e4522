import Link from "next/link";
import type { ReactNode } from "react";
import { outcomeWord } from "@/components/admin/backend-words";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { BackendView } from "@/lib/domain/admin-view";

/** Four numbers that say how a backend is doing; each against what it is limited to. */
export function BackendHealth({ backend }: { backend: BackendView }) {
  const { outcomes, takes, submissionsLastMinute, routes, routeInUse } = backend;
  const limits = (routes.find(({ setting }) => setting.route === routeInUse) ?? routes[0])?.setting;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-t px-4 py-3 xl:grid-cols-4">
      <Fact label="Under way" value={againstLimit(takes.running, limits?.parallelTakes)}>
        <ProgressBar
          value={limits ? takes.running / limits.parallelTakes : 0}
          label="Takes under way, of the most at once"
          className="mt-1.5 mb-1.5"
        />
        {takes.reserved} reserved
        {takes.unknown > 0 && (
          <>
            {", "}
            <Link href="/admin/unknown" className="text-warn underline underline-offset-2">
              {takes.unknown} unknown
            </Link>
          </>
        )}
      </Fact>
      <Fact label="Sent in the last minute" value={againstLimit(submissionsLastMinute, limits?.submissionsPerMinute)}>
        <ProgressBar
          value={limits ? submissionsLastMinute / limits.submissionsPerMinute : 0}
          label="Submissions in the last minute, of the most allowed"
          className="mt-1.5 mb-1.5"
        />
        the rest waits for its turn
      </Fact>
      <Fact label="Circuit breaker" value={breakerWord(backend.breaker)}>
        <BreakerNote breaker={backend.breaker} />
      </Fact>
      <Fact label="Answers of the last hour" value={String(outcomes.reduce((sum, one) => sum + one.count, 0))}>
        <Outcomes outcomes={outcomes} />
      </Fact>
    </dl>
  );
}

function Fact({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="font-medium text-base tabular-nums">{value}</dd>
      <dd className="text-muted text-xs text-pretty">{children}</dd>
    </div>
  );
}

function Outcomes({ outcomes }: Pick<BackendView, "outcomes">) {
  if (outcomes.length === 0) return "none, so nothing is known of it";
  return outcomes.map(({ kind, ok, count }, index) => (
    <span key={`${kind}:${ok}`} className={ok ? undefined : "text-bad"}>
      {index > 0 && " · "}
      {count} {outcomeWord(kind)}
    </span>
  ));
}

function BreakerNote({ breaker }: Pick<BackendView, "breaker">) {
  switch (breaker.kind) {
    case "closed":
      return "takes go through";
    case "open":
      return "rests for up to a minute, then one take tries";
    case "half-open":
      return "one take at a time";
  }
}

function breakerWord({ kind }: BackendView["breaker"]): string {
  return { closed: "Closed", open: "Open", "half-open": "Half open" }[kind];
}

function againstLimit(count: number, limit: number | undefined): string {
  return limit === undefined ? String(count) : `${count} of ${limit}`;
}
