import { neededSeconds } from "@/components/quote/needed-seconds";
import { BACKEND_NAMES, type BackendId } from "@/lib/domain/backend";
import type { FrameRate } from "@/lib/domain/brief";
import type { Quote, QuoteLine } from "@/lib/domain/cost/quote";
import { type Micros, sumMicros } from "@/lib/domain/money";
import type { Plan } from "@/lib/domain/plan";
import { formatCount } from "@/lib/format";

/** One reason for the price. Parts of the total add up to it; the others say how much of a part is due to something. */
export type CostDriver = { name: string; note: string; micros: Micros; isPart: boolean };

/** What a price is made of, the biggest part first, then what drives those parts. Nothing that costs nothing. */
export function costDrivers(
  quote: Pick<Quote, "lines" | "spentMicros" | "intervalBasis">,
  plan: Plan,
  fps: FrameRate,
): CostDriver[] {
  const shots = quote.lines.filter((line) => line.code !== null);
  const allowance = quote.lines.filter((line) => line.code === null && line.backend !== null);
  const parts = [
    ...byBackend(shots),
    { name: "Allowance for retakes", note: quote.intervalBasis, micros: amountOf(allowance) },
    { name: "Paid before", note: "takes that were bought for this film", micros: quote.spentMicros },
  ];
  const reasons = [surplus(shots, neededSeconds(plan, fps)), dearest(shots)];
  return [
    ...parts.map((part) => ({ ...part, isPart: true })).sort((a, b) => b.micros - a.micros),
    ...reasons.map((reason) => ({ ...reason, isPart: false })),
  ].filter(({ micros }) => micros > 0);
}

function byBackend(shots: readonly QuoteLine[]): Omit<CostDriver, "isPart">[] {
  const backends = [...new Set(shots.map((line) => line.backend))].filter((id): id is BackendId => id !== null);
  return backends.map((backend) => {
    const own = shots.filter((line) => line.backend === backend);
    const seconds = own.reduce((sum, line) => sum + line.quantity, 0);
    return {
      name: `${formatCount(own.length, "shot")} by ${BACKEND_NAMES[backend]}`,
      note: `first takes, ${formatCount(Math.round(seconds), "second")} ordered`,
      micros: amountOf(own),
    };
  });
}

/** Clips are sold in fixed lengths: what is ordered beyond what the cut needs. */
function surplus(shots: readonly QuoteLine[], needed: ReadonlyMap<string, number>): Omit<CostDriver, "isPart"> {
  const unused = shots.map((line) => ({
    seconds: Math.max(0, line.quantity - (needed.get(line.code ?? "") ?? line.quantity)),
    unitMicros: line.unitMicros,
  }));
  const seconds = unused.reduce((sum, { seconds: one }) => sum + one, 0);
  return {
    name: "Seconds that the cut does not need",
    note: `${seconds.toFixed(1)} s, because clips are sold in fixed lengths`,
    micros: sumMicros(unused.map(({ seconds: one, unitMicros }) => Math.round(one * unitMicros))),
  };
}

function dearest(shots: readonly QuoteLine[]): Omit<CostDriver, "isPart"> {
  const top = shots.length > 3 ? [...shots].sort((a, b) => b.amountMicros - a.amountMicros).slice(0, 3) : [];
  return {
    name: "The three dearest shots",
    note: top.map((line) => line.code).join(", "),
    micros: amountOf(top),
  };
}

function amountOf(lines: readonly QuoteLine[]): Micros {
  return sumMicros(lines.map((line) => line.amountMicros));
}
