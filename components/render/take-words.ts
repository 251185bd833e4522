import type { TakeView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

type Take = Pick<TakeView, "state" | "actualMicros" | "ceilingMicros" | "failure" | "superseded">;

/** What became of a take, what it cost, and what happens next: three short sentences at most. */
export function takeWords(take: Take): { what: string; charged: string; next: string } {
  return { what: take.failure ?? "", charged: chargedWords(take), next: take.superseded ? "" : nextWords(take) };
}

function chargedWords({ state, actualMicros, ceilingMicros }: Take): string {
  if (actualMicros !== null && actualMicros > 0) return `${formatMicros(actualMicros)} charged`;
  if (actualMicros === 0 || ceilingMicros === 0) return "free";
  switch (state) {
    case "unknown":
      return `not known if charged, at most ${formatMicros(ceilingMicros)}`;
    case "failed":
    case "cancelled":
    case "rejected":
      return "not charged";
    case "succeeded":
      return "charge not settled";
    default:
      return `${formatMicros(ceilingMicros)} reserved`;
  }
}

function nextWords({ state }: Take): string {
  switch (state) {
    case "reserved":
      return "Waits for its turn.";
    case "submitting":
    case "submitted":
    case "succeeded":
      return "";
    case "unknown":
      return "The provider is being asked what became of it. It is not sent again.";
    case "failed":
      return "Tried again by itself while attempts are left.";
    case "rejected":
      return "The same request would be rejected again: change the shot.";
    case "cancelled":
      return "Stopped by a person.";
  }
}
