import { formatMicros, type Micros } from "@/lib/domain/money";

/** Limits that a reservation must fit into, all at once. */
export const CAPS = ["job", "project", "user-day", "workspace-month"] as const;
export type Cap = (typeof CAPS)[number];

export const CAP_WORDS: Record<Cap, string> = {
  job: "the approved cap of this job",
  project: "the budget of its project",
  "user-day": "what its producer may spend in a day",
  "workspace-month": "this month's budget of the workspace",
};

/** "These takes cost $1.20, but only $0.80 of the approved cap of this job is left. Nothing was sent." */
export function overCapSentence(cap: Cap, neededMicros: Micros, leftMicros: Micros): string {
  const left = formatMicros(Math.max(0, leftMicros));
  return `These takes cost ${formatMicros(neededMicros)}, but only ${left} of ${CAP_WORDS[cap]} is left. Nothing was sent.`;
}
