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

export function SpendMeter(spend: Spend) {
  const words = spendWords(spend);
  const used = spend.spentMicros + (spend.reservedMicros ?? 0);
  return (
    <div className="flex min-w-44 flex-col gap-1.5">
      <p className="text-muted text-xs tabular-nums sm:text-right">{words}</p>
      {spend.capMicros !== null && spend.capMicros > 0 && (
        <ProgressBar value={used / spend.capMicros} label={words} tone="plain" />
      )}
    </div>
  );
}
