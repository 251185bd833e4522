import { randomBytes } from "node:crypto";
import type { PriceChange, PricesView } from "@/lib/domain/admin-view";
import { isInForce, type PriceRow } from "@/lib/domain/cost/price-list";
import { AppError } from "@/lib/domain/errors";

export type PriceState = PricesView["rows"][number]["state"];

/** What a row is on a day (ISO date). */
export function priceState(row: Pick<PriceRow, "validFrom" | "validTo">, today: string): PriceState {
  if (row.validTo !== null && row.validTo < row.validFrom) return "replaced";
  if (row.validFrom > today) return "future";
  return isInForce(row, today) ? "in force" : "ended";
}

/**
 * The row of a new price. Throws `invalid_input` at `validFrom` when it would rewrite the past, or begin before a price
 * for the same thing that begins later: what was quoted and paid keeps the price it was quoted and paid by.
 */
export function newPriceRow(change: PriceChange, rows: readonly PriceRow[], today: string): PriceRow {
  const problem = startProblem(change, rows, today);
  if (problem !== null) {
    throw new AppError("invalid_input", problem, { fields: [{ field: "validFrom", message: problem }] });
  }
  const { backend, model, resolution, audio, validFrom } = change;
  const suffix = randomBytes(3).toString("hex");
  const id = `${backend}/${model}/${resolution}/${audio ? "sound" : "silent"}/${validFrom}/${suffix}`;
  return { id, ...change, validTo: null, checkedAt: today };
}

function startProblem(change: PriceChange, rows: readonly PriceRow[], today: string): string | null {
  if (change.validFrom < today) {
    return `A price can't begin in the past: jobs were quoted by the old one. Today is ${today}.`;
  }
  const starts = rows.filter((row) => isSameThing(row, change)).map((row) => row.validFrom);
  const last = starts.toSorted().at(-1);
  if (last === undefined || change.validFrom >= last) return null;
  return `A price for this begins on ${last} already. Begin on that day, which replaces it, or later.`;
}

type Thing = Pick<PriceRow, "backend" | "model" | "resolution" | "audio">;

function isSameThing(a: Thing, b: Thing): boolean {
  return a.backend === b.backend && a.model === b.model && a.resolution === b.resolution && a.audio === b.audio;
}
