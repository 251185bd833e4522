import type { JobView, Reviewer } from "@/lib/domain/job-view";
import { formatMicros, type Micros } from "@/lib/domain/money";

type Gate = Pick<JobView, "reviewers" | "approvalsNeeded" | "approvalsGiven" | "twoPersonAboveMicros">;

/** The first signature of a gate; everybody after it signs the same cap. */
export function firstSignature(reviewers: readonly Reviewer[]): Reviewer | null {
  return reviewers.find((reviewer) => reviewer.state === "approved") ?? null;
}

/** The viewer's own signature, while others are missing. */
export function ownSignature(reviewers: readonly Reviewer[]): Reviewer | null {
  return reviewers.find((reviewer) => reviewer.isYou && reviewer.state === "approved") ?? null;
}

/** What one more signature would do, when it is not simply the only one. `capMicros` is the cap as it is typed. */
export function signatureNote(gate: Gate, capMicros: Micros | null = null): string {
  const { reviewers, approvalsNeeded, approvalsGiven, twoPersonAboveMicros: limit } = gate;
  const first = firstSignature(reviewers);
  const isTwoByCap = limit !== null && capMicros !== null && capMicros > limit;
  const needed = Math.max(approvalsNeeded, isTwoByCap ? 2 : 1);
  if (needed < 2) return "";
  const place = `Signature ${approvalsGiven + 1} of ${needed}`;
  if (first?.capMicros != null) {
    return `${place}. ${first.isYou ? "You" : first.name} signed up to ${formatMicros(first.capMicros)}; everybody signs the same cap.`;
  }
  const required = reviewers.filter((reviewer) => reviewer.isRequired && reviewer.state !== "approved");
  if (required.length > 0) return `${place}. ${namesOf(required)} must sign.`;
  return isTwoByCap ? `${place}: above ${formatMicros(limit)} two people sign.` : `${place}: two people sign this.`;
}

/** What is still missing after the viewer's own signature. */
export function missingWords({ reviewers, approvalsNeeded, approvalsGiven }: Gate): string {
  const missing = approvalsNeeded - approvalsGiven;
  const required = reviewers.filter((reviewer) => reviewer.isRequired && reviewer.state !== "approved");
  if (required.length > 0) return `Waits for the signature of ${namesOf(required)}.`;
  if (!reviewers.some((reviewer) => reviewer.state !== "approved")) {
    return "Nobody else here may sign it: an admin adds an approver under People.";
  }
  return missing === 1 ? "Waits for one more signature." : `Waits for ${missing} more signatures.`;
}

function namesOf(reviewers: readonly Reviewer[]): string {
  const names = reviewers.map(({ name, isYou }) => (isYou ? "you" : name));
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
