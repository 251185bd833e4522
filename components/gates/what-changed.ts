import { leastCapMicros } from "@/components/gates/cap";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

type Job = Pick<JobView, "changeSinceApproval" | "capMicros" | "quote">;

export type WhatChanged = {
  title: string;
  sentences: string[];
  /** Which shots, by what happened to them. */
  shots: { what: string; codes: string[] }[];
};

/** Why a cost that was approved is asked for again; null when nothing was approved before. */
export function whatChanged({ changeSinceApproval, capMicros, quote }: Job): WhatChanged | null {
  if (!changeSinceApproval) return null;
  const { changedCodes, addedCodes, removedCodes, sentences } = changeSinceApproval;
  const shots = [
    { what: "Changed", codes: changedCodes },
    { what: "Added", codes: addedCodes },
    { what: "Removed", codes: removedCodes },
  ].filter(({ codes }) => codes.length > 0);
  const leastMicros = quote ? leastCapMicros(quote) : 0;
  if (capMicros !== null && leastMicros > capMicros) {
    const more = shots.length > 0 ? sentences : [];
    const title = "The approved cap is too small by now";
    return { title, sentences: [capSentence(capMicros, quote), ...more], shots };
  }
  if (shots.length === 0) return { title: "The price has changed since it was approved", sentences, shots };
  const [difference = "The plan has changed.", ...rest] = sentences;
  return { title: `${difference.replace(/\.$/, "")} — approve the difference`, sentences: rest, shots };
}

function capSentence(capMicros: number, quote: Job["quote"]): string {
  if (!quote) return "";
  const missingMicros = leastCapMicros(quote) - quote.spentMicros;
  return `${formatMicros(capMicros)} was approved; ${formatMicros(quote.spentMicros)} of it is paid, and one take of every missing shot costs ${formatMicros(missingMicros)}.`;
}
