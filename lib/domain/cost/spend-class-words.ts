import type { SpendClass } from "@/lib/domain/cost/ledger";

export const SPEND_CLASS_WORDS: Record<SpendClass, string> = {
  kept: "in the film",
  retake: "replaced by a retake or an edit",
  "failed-qa": "failed its technical checks",
  moderated: "refused by the provider's moderation, but billed",
  lost: "paid without a usable result",
};
