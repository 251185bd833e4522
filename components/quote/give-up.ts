import type { Alternative } from "@/lib/domain/cost/quote";
import { formatMicros } from "@/lib/domain/money";
import { formatAbout } from "@/lib/format";

type Offer = Pick<Alternative, "backend" | "expectedQuality" | "interval" | "renderSeconds">;

const CLOSE_SECONDS = 30;

/** What choosing this costs against the best of the others, in each respect; empty when it gives up nothing. */
export function giveUp(offer: Offer, all: readonly Offer[]): string[] {
  const others = all.filter((other) => other.backend !== offer.backend);
  const quality = Math.max(...others.map((other) => other.expectedQuality));
  const price = Math.min(...others.map((other) => other.interval.p50Micros));
  const seconds = Math.min(...others.map((other) => other.renderSeconds));
  const sentences = [
    quality > offer.expectedQuality ? `${(quality - offer.expectedQuality).toFixed(1)} points of quality` : "",
    price < offer.interval.p50Micros ? `${formatMicros(offer.interval.p50Micros - price)} more than the cheapest` : "",
    seconds < offer.renderSeconds - CLOSE_SECONDS ? `${formatAbout(offer.renderSeconds - seconds)} more to wait` : "",
  ];
  return others.length === 0 ? [] : sentences.filter((sentence) => sentence !== "");
}
