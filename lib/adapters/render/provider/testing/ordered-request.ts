import { shotOf } from "@/lib/adapters/render/animatic/testing/request-of";
import { frameSize } from "@/lib/domain/brief";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import type { PriceRow } from "@/lib/domain/cost/price-list";
import type { RenderOrder } from "@/lib/domain/cost/render-order";
import type { Shot } from "@/lib/domain/plan";
import type { RenderRequest } from "@/lib/pipeline/ports";

type Wish = {
  clipSeconds?: number;
  aspectRatio?: RenderOrder["aspectRatio"];
  takeId?: string;
  shot?: Partial<Shot>;
  order?: Partial<RenderOrder>;
};

/** Every row of the list a studio starts with that this backend is priced by. */
export function pricesOf(backend: PriceRow["backend"]): PriceRow[] {
  return DEFAULT_PRICE_LIST.filter((row) => row.backend === backend);
}

/** One row of the list a studio starts with. */
export function priceRow(id: string): PriceRow {
  const row = DEFAULT_PRICE_LIST.find((one) => one.id === id);
  if (row) return row;
  throw new Error(`The price list has no row ${id}.`);
}

/** What is asked of a backend when a shot is ordered by this price. */
export function orderedRequest(row: PriceRow, wish: Wish = {}): RenderRequest {
  const { clipSeconds = row.clipSeconds[0] ?? 5, aspectRatio = "16:9", takeId = "take_1" } = wish;
  const { backend, model, resolution, audio, id: priceRowId } = row;
  const amountMicros = clipSeconds * row.microsPerSecond;
  return {
    takeId,
    shot: shotOf({ durationSeconds: clipSeconds, ...wish.shot }),
    filmTitle: "Northbound",
    ...frameSize(aspectRatio, resolution),
    fps: 24,
    frames: clipSeconds * 24,
    withMusic: false,
    order: {
      ...{ backend, model, resolution, audio, priceRowId, aspectRatio, clipSeconds, amountMicros },
      ...wish.order,
    },
  };
}

/** A row for a model that the starting list has no price for. */
export function priceFor(fields: Pick<PriceRow, "backend" | "model" | "resolution"> & Partial<PriceRow>): PriceRow {
  return {
    id: `${fields.backend}/${fields.model}`,
    audio: false,
    microsPerSecond: 100_000,
    clipSeconds: [],
    validFrom: "2026-01-01",
    validTo: null,
    source: "a test",
    checkedAt: "2026-11-22",
    ...fields,
  };
}
