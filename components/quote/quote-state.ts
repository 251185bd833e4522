import type { JobStatus } from "@/lib/domain/job";
import type { JobView } from "@/lib/domain/job-view";

type Quote = NonNullable<JobView["quote"]>;

export type QuoteState =
  | { kind: "none"; sentence: string }
  | { kind: "stale"; sentence: string; quote: Quote }
  | { kind: "current"; quote: Quote };

const STOPPED = "The job stopped before there was a price.";
const NO_QUOTE: Record<JobStatus, string> = {
  running: "The price appears here as soon as the board is drawn.",
  waiting: "The price is worked out as soon as the storyboard is accepted.",
  failed: STOPPED,
  cancelled: STOPPED,
  complete: STOPPED,
};

/** Only a quote for the plan as it is now can be approved. */
export function quoteState({ plan, quote, status }: Pick<JobView, "plan" | "quote" | "status">): QuoteState {
  if (!plan || !quote) return { kind: "none", sentence: NO_QUOTE[status] };
  if (quote.planVersion !== plan.version || quote.planDigest !== plan.digest) {
    return { kind: "stale", sentence: "The plan has changed after this quote. A new one is being worked out.", quote };
  }
  return { kind: "current", quote };
}
