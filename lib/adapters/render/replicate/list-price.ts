import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { findPrice } from "@/lib/domain/cost/price-list";
import type { Micros } from "@/lib/domain/money";
import type { SoldClip } from "./model-inputs";

const DEAREST_MICROS_PER_SECOND = Math.max(...DEFAULT_PRICE_LIST.map((row) => row.microsPerSecond));

/**
 * What a clip costs by the list a studio starts with. A model that the list does not have is taken to cost as much as
 * the dearest one: better booked too high than for free.
 */
export function listPriceOf(clip: SoldClip, now: Date): Micros {
  const row = findPrice(DEFAULT_PRICE_LIST, { ...clip, backend: "replicate", on: now.toISOString() });
  return Math.round(clip.clipSeconds * (row?.microsPerSecond ?? DEAREST_MICROS_PER_SECOND));
}
