import type { Interval } from "@/lib/domain/cost/quote";
import type { Micros } from "@/lib/domain/money";

/** Left and right end of the picture, as shares of the P50: everything farther out is drawn at the end. */
const FROM = 0.4;
const TO = 2.2;

/** Where a film's cost came to lie: the bar is P10 to P90, the line P50, the dot what it cost. A picture of its row. */
export function RangeBar({ interval, actualMicros }: { interval: Interval; actualMicros: Micros }) {
  const at = (micros: Micros) => {
    const share = (micros / interval.p50Micros - FROM) / (TO - FROM);
    return `${100 * Math.min(1, Math.max(0, share))}%`;
  };
  const isInside = interval.p10Micros <= actualMicros && actualMicros <= interval.p90Micros;
  return (
    <div aria-hidden className="relative h-5 w-40">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      <span
        className="absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-edge/45"
        style={{ left: at(interval.p10Micros), right: `calc(100% - ${at(interval.p90Micros)})` }}
      />
      <span className="absolute inset-y-1 w-0.5 -translate-x-1/2 bg-muted" style={{ left: at(interval.p50Micros) }} />
      <span
        className={`absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full ring-2 ring-surface ${isInside ? "bg-accent" : "bg-bad"}`}
        style={{ left: at(actualMicros) }}
      />
    </div>
  );
}
