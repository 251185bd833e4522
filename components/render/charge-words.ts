import type { SpokenTake } from "@/components/render/spoken-take";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import { SPEND_CLASS_WORDS } from "@/lib/domain/cost/spend-class-words";
import { formatMicros, type Micros } from "@/lib/domain/money";

/** What is known about the money of a take: "$0.96 charged, the provider's figure", "$0.96 reserved", "free". */
export function chargeWords(take: SpokenTake): string {
  const { state, actualMicros, ceilingMicros } = take;
  if (actualMicros !== null && actualMicros > 0) return chargedWords(take, actualMicros);
  if (ceilingMicros === 0) return "free";
  switch (state) {
    case "unknown":
      return `not known whether ${formatMicros(ceilingMicros)} was charged`;
    case "failed":
    case "cancelled":
    case "rejected":
      return `not charged${foundOutBy(take)}`;
    case "succeeded":
      return actualMicros === 0 ? "not charged" : "what is charged is not settled yet";
    default:
      return `${formatMicros(ceilingMicros)} reserved${announced(take)}`;
  }
}

function chargedWords(take: SpokenTake, micros: Micros): string {
  const { spendClass } = take;
  const use = spendClass === null || spendClass === "kept" ? "" : `; ${SPEND_CLASS_WORDS[spendClass]}`;
  return `${formatMicros(micros)} charged${sourceOf(take)}${use}`;
}

function sourceOf(take: SpokenTake): string {
  if (take.chargeSource === "provider") return ", the provider's figure";
  if (take.chargeSource === "list price") return ", list price";
  return foundOutBy(take);
}

/** Any other source is the name of the person who looked at the provider. */
function foundOutBy({ chargeSource }: SpokenTake): string {
  return chargeSource === null || chargeSource === "not charged" ? "" : `, as ${chargeSource} found out`;
}

function announced({ backend, estimatedMicros, ceilingMicros }: SpokenTake): string {
  if (estimatedMicros === null || estimatedMicros === ceilingMicros) return "";
  return `, ${formatMicros(estimatedMicros)} announced by ${BACKEND_NAMES[backend]}`;
}
