import type { JobView } from "@/lib/domain/job-view";

type Quote = NonNullable<JobView["quote"]>;

export type QuoteState =
  | { kind: "none"; sentence: string }
  | { kind: "stale"; sentence: string; quote: Quote }
  | { kind: "current"; quote: Quote };

/** Only a quote for the plan as it is now can be approved. */
export function quoteState({ plan, quote, status }: Pick<JobView, "plan" | "quote" | "status">): QuoteState {
  if (!plan || !quote) {
    const sentence =
      status === "running"
        ? "The price appears here as soon as the board is drawn."
        : "The job stopped before there was a price.";
    return { kind: "none", sentence };
  }
  if (quote.planVersion !== plan.version || quote.planDigest !== plan.digest) {
    return { kind: "stale", sentence: "The plan has changed after this quote. A new one is being worked out.", quote };
  }
  return { kind: "current", quote };
}
