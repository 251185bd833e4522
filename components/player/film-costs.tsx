import { Section } from "@/components/ui/section";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros, type Micros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

/** What the film cost against what was quoted for it. */
export function FilmCosts({ job }: { job: JobView }) {
  const { quote, spentMicros, capMicros, delivery } = job;
  const retakes = job.takes.filter((take) => take.superseded && (take.actualMicros ?? 0) > 0).length;
  return (
    <Section title="What it cost">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-xs tabular-nums">
        <dt className="text-muted">Charged</dt>
        <dd className="font-semibold text-sm">{formatMicros(spentMicros)}</dd>
        {quote && (
          <>
            <dt className="text-muted">Quoted</dt>
            <dd>
              {formatMicros(quote.interval.p50Micros)}{" "}
              <span className="text-muted">
                ({formatMicros(quote.interval.p10Micros)}–{formatMicros(quote.interval.p90Micros)})
              </span>
            </dd>
          </>
        )}
        {capMicros !== null && (
          <>
            <dt className="text-muted">Cap</dt>
            <dd>{formatMicros(capMicros)}</dd>
          </>
        )}
        {delivery && delivery.durationSeconds > 0 && (
          <>
            <dt className="text-muted">Per second</dt>
            <dd>{formatMicros(Math.round(spentMicros / delivery.durationSeconds))}</dd>
          </>
        )}
      </dl>
      {quote && (
        <p className="text-muted text-xs text-pretty">
          {comparison(spentMicros, quote.interval)}
          {retakes > 0 && ` ${formatCount(retakes, "paid take")} did not make it into the film.`}
        </p>
      )}
    </Section>
  );
}

type Interval = { p10Micros: Micros; p50Micros: Micros; p90Micros: Micros };

/** One sentence that a producer can pass on. */
export function comparison(spentMicros: Micros, { p10Micros, p50Micros, p90Micros }: Interval): string {
  if (spentMicros === 0 && p90Micros === 0) return "It was quoted as free, and it was.";
  const difference = Math.abs(spentMicros - p50Micros);
  const direction = spentMicros > p50Micros ? "above" : "below";
  const distance = difference === 0 ? "Exactly as quoted" : `${formatMicros(difference)} ${direction} the quote`;
  if (spentMicros > p90Micros) return `${distance}, and above the range that was given.`;
  if (spentMicros < p10Micros) return `${distance}, and below the range that was given.`;
  return `${distance}, inside the range that was given.`;
}
