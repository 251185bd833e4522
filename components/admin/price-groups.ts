import type { PricesView } from "@/lib/domain/admin-view";
import { BACKEND_NAMES } from "@/lib/domain/backend";

export type PriceLine = PricesView["rows"][number];
export type PriceGroup = { key: string; title: string; model: string; rows: PriceLine[] };

const ORDER: readonly PriceLine["state"][] = ["in force", "future", "ended", "replaced"];

/**
 * Prices by what they are for: one group for each model, those in use first and in their usual order. In a group, what
 * holds now comes first, then what is to come, then the past.
 */
export function groupPrices({ rows, models }: Pick<PricesView, "rows" | "models">): PriceGroup[] {
  const priced = [...new Set(rows.map(keyOf))];
  const inUse = models.map(keyOf).filter((key) => priced.includes(key));
  const keys = [...new Set([...inUse, ...priced])];
  return keys.map((key) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const first = own[0];
    const label = models.find((model) => keyOf(model) === key)?.label;
    return {
      key,
      title: label ?? (first ? `${BACKEND_NAMES[first.backend]}, a model not in use` : key),
      model: first?.model ?? "",
      rows: own.toSorted(
        (a, b) =>
          ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
          a.resolution.localeCompare(b.resolution, "en", { numeric: true }) ||
          Number(b.audio) - Number(a.audio) ||
          b.validFrom.localeCompare(a.validFrom),
      ),
    };
  });
}

function keyOf({ backend, model }: { backend: string; model: string }): string {
  return `${backend}/${model}`;
}
