import type { Interval } from "@/lib/domain/cost/quote";
import { formatMicros, type Micros } from "@/lib/domain/money";

const HEADROOM = 1.08;

/** P10 to P90 as a bar with the P50 on it, and the cap as a line: what is likely, and where it stops. */
export function CostMeter({
  interval: { p10Micros, p50Micros, p90Micros },
  capMicros,
}: {
  interval: Interval;
  capMicros: Micros | null;
}) {
  const end = Math.max(p90Micros, capMicros ?? 0) * HEADROOM;
  const at = (micros: Micros) => `${(100 * micros) / end}%`;
  const cap = capMicros === null ? "" : `; it stops at ${formatMicros(capMicros)}`;
  return (
    <div
      role="img"
      aria-label={`${formatMicros(p10Micros)} to ${formatMicros(p90Micros)}, likely ${formatMicros(p50Micros)}${cap}`}
      className="w-44 max-sm:w-full"
    >
      <div className="relative h-4">
        <div className="absolute inset-x-0 top-1.5 h-1 rounded-full bg-line" />
        <div
          className="absolute top-1.5 h-1 rounded-full bg-accent/70"
          style={{ left: at(p10Micros), width: at(p90Micros - p10Micros) }}
        />
        <div
          className="-translate-x-1/2 absolute top-0.5 h-3 w-1 rounded-full bg-accent"
          style={{ left: at(p50Micros) }}
        />
        {capMicros !== null && (
          <div className="-translate-x-1/2 absolute inset-y-0 w-0.5 bg-warn" style={{ left: at(capMicros) }} />
        )}
      </div>
      <div aria-hidden className="flex justify-between text-2xs text-muted tabular-nums">
        <span>{formatMicros(p10Micros)}</span>
        <span>{formatMicros(p90Micros)}</span>
      </div>
    </div>
  );
}
