import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { WhatIfView } from "@/lib/domain/cost/what-if";
import { formatMicros } from "@/lib/domain/money";
import { formatAbout, formatCount, formatSeconds } from "@/lib/format";

/** The price another way, and how far it lies from the film as it is. */
export function WhatIfResult({ view: { before, after } }: { view: WhatIfView }) {
  const { p10Micros, p50Micros, p90Micros } = after.interval;
  const makers = after.makers.map(({ backend, shots }) => `${formatCount(shots, "shot")} by ${BACKEND_NAMES[backend]}`);
  return (
    <div role="status" className="flex flex-col gap-1 rounded-md border bg-canvas p-4">
      <p className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
        <strong className="font-semibold text-xl">{formatMicros(p50Micros)}</strong>
        <span className="text-muted text-xs">
          {formatMicros(p10Micros)} to {formatMicros(p90Micros)}
        </span>
        <span className="ml-auto font-medium">{differenceWords(p50Micros - before.interval.p50Micros)}</span>
      </p>
      <p className="text-muted text-xs text-pretty">
        {[...makers, formatSeconds(after.filmSeconds), `rendered in ${formatAbout(after.renderSeconds)}`].join(" · ")}
      </p>
      {after.isPreview && <p className="text-warn text-xs text-pretty">{after.reason}</p>}
      {after.overBudgetMicros > 0 && (
        <p className="text-warn text-xs">It may cost {formatMicros(after.overBudgetMicros)} more than the budget.</p>
      )}
    </div>
  );
}

function differenceWords(micros: number): string {
  if (micros === 0) return "the same as now";
  return micros > 0 ? `${formatMicros(micros)} more` : `${formatMicros(-micros)} less`;
}
