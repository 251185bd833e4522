import clsx from "clsx";
import { formatMicros, type Micros } from "@/lib/domain/money";

type Committed = { spentMicros: Micros; reservedMicros: Micros };

/** The share of a budget from which on it counts as close to its end (the daily alert's threshold). */
const CLOSE_SHARE = 0.8;

/**
 * What is spent of a budget, solid, and what is set aside in it, striped, against its limit.
 */
export function BudgetBar({
  label,
  committed: { spentMicros, reservedMicros },
  limitMicros,
}: {
  label: string;
  committed: Committed;
  /** Null: there is no limit, so there is nothing to fill. */
  limitMicros: Micros | null;
}) {
  const used = `${formatMicros(spentMicros)} spent${reservedMicros > 0 ? ` + ${formatMicros(reservedMicros)} set aside` : ""}`;
  if (limitMicros === null) return <p className="text-muted text-xs tabular-nums">{used}</p>;
  const leftMicros = limitMicros - spentMicros - reservedMicros;
  const left = leftMicros < 0 ? `${formatMicros(-leftMicros)} above it` : `${formatMicros(leftMicros)} left`;
  const share = (micros: Micros) => (limitMicros > 0 ? Math.min(1, micros / limitMicros) : micros > 0 ? 1 : 0);
  const spent = share(spentMicros);
  const reserved = Math.min(1 - spent, share(reservedMicros));
  const isClose = spent + reserved > CLOSE_SHARE;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div
        role="img"
        aria-label={`${label}: ${used} of ${formatMicros(limitMicros)}, ${left}`}
        className="flex h-2 overflow-hidden rounded-full bg-hover"
      >
        <span className={clsx("h-full", isClose ? "bg-bad" : "bg-accent")} style={{ width: `${spent * 100}%` }} />
        <span
          className={clsx("h-full opacity-70", isClose ? "text-bad" : "text-accent")}
          style={{
            width: `${reserved * 100}%`,
            backgroundImage: "repeating-linear-gradient(135deg, currentColor 0 3px, transparent 3px 6px)",
          }}
        />
      </div>
      <p aria-hidden className="flex flex-wrap justify-between gap-x-3 text-muted text-xs tabular-nums">
        <span>{used}</span>
        <span className={isClose ? "text-bad" : undefined}>{left}</span>
      </p>
    </div>
  );
}
