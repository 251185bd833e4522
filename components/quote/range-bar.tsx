import type { Interval } from "@/lib/domain/cost/quote";
import { formatMicros } from "@/lib/domain/money";

const HEADROOM = 1.06;

/** The interval on a scale from zero, with the budget and the approved cap as marks. */
export function RangeBar({
  interval: { p10Micros, p50Micros, p90Micros },
  budgetMicros,
  capMicros,
}: {
  interval: Interval;
  budgetMicros: number;
  capMicros: number | null;
}) {
  const end = Math.max(p90Micros, budgetMicros, capMicros ?? 0) * HEADROOM;
  const at = (micros: number) => `${(100 * micros) / end}%`;
  const marks = [
    { name: "Budget", micros: budgetMicros },
    ...(capMicros === null || capMicros === budgetMicros ? [] : [{ name: "Cap", micros: capMicros }]),
  ];

  return (
    <div
      role="img"
      aria-label={`From ${formatMicros(p10Micros)} to ${formatMicros(p90Micros)}, likely ${formatMicros(p50Micros)}; ${marks.map((mark) => `${mark.name.toLowerCase()} ${formatMicros(mark.micros)}`).join(", ")}`}
      className="relative my-1 h-14"
    >
      <div className="absolute inset-x-0 top-3 h-2 rounded-full bg-hover" />
      <div
        className="absolute top-3 h-2 rounded-full bg-accent/50"
        style={{ left: at(p10Micros), width: at(p90Micros - p10Micros) }}
      />
      <div
        className="-translate-x-1/2 absolute top-1.5 h-5 w-1 rounded-full bg-accent"
        style={{ left: at(p50Micros) }}
      />
      {marks.map((mark, index) => (
        <div
          key={mark.name}
          className="absolute top-0 h-8 border-ink border-l border-dashed"
          style={{ left: at(mark.micros) }}
        >
          <span
            className={`-translate-x-full absolute right-auto left-1 whitespace-nowrap pr-2 text-2xs text-muted tabular-nums ${index === 0 ? "top-8" : "top-8"}`}
          >
            {mark.name} {formatMicros(mark.micros)}
          </span>
        </div>
      ))}
    </div>
  );
}
