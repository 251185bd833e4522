import { ProgressBar } from "@/components/ui/progress-bar";
import { formatMicros } from "@/lib/domain/money";

type Spend = { spentMicros: number; reservedMicros?: number; capMicros: number | null };

/** What was spent of what was approved. Before a cap is approved nothing can be spent. */
export function spendWords({ spentMicros, reservedMicros = 0, capMicros }: Spend): string {
  const spent = formatMicros(spentMicros);
  if (capMicros === null) return `${spent} spent, no cap approved yet`;
  const reserved = reservedMicros > 0 ? ` (${formatMicros(reservedMicros)} reserved)` : "";
  return `${spent} of ${formatMicros(capMicros)} spent${reserved}`;
}

/** Spent against the cap, small enough to be always in sight. The bar counts what is reserved as gone. */
export function SpendMeter(spend: Spend) {
  const words = spendWords(spend);
  const used = spend.spentMicros + (spend.reservedMicros ?? 0);
  const share = spend.capMicros ? used / spend.capMicros : 0;
  return (
    <div title={words} className="flex min-w-28 flex-col gap-1">
      <p className="text-xs tabular-nums sm:text-right">
        <span className="sr-only">{words}</span>
        <span aria-hidden>
          <span className="font-medium">{formatMicros(spend.spentMicros)}</span>
          <span className="text-muted">
            {" / "}
            {spend.capMicros === null ? "no cap yet" : formatMicros(spend.capMicros)}
          </span>
        </span>
      </p>
      <ProgressBar value={share} label={words} tone={share >= 1 && used > 0 ? "bad" : "plain"} />
    </div>
  );
}
