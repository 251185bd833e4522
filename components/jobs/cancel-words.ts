import type { TakeView } from "@/lib/domain/job-view";
import { formatCount } from "@/lib/format";

type Take = Pick<TakeView, "state" | "ceilingMicros">;

/** What cancelling means for the takes that are not over: free while they wait, perhaps billed once they were sent. */
export function cancelWords(takes: readonly Take[]): string[] {
  const count = (isCounted: (take: Take) => boolean) => takes.filter(isCounted).length;
  const queued = count(({ state }) => state === "reserved");
  const sent = ({ state }: Take) => state === "submitting" || state === "submitted";
  const paid = count((take) => sent(take) && take.ceilingMicros > 0);
  const local = count((take) => sent(take) && take.ceilingMicros === 0);
  const unknown = count(({ state }) => state === "unknown");
  const sentences = [
    queued > 0 && `${takesAre(queued)} not sent yet: cancelling is free.`,
    local > 0 && `${takesAre(local)} being drawn on this machine: cancelling is free.`,
    paid > 0 && `${takesAre(paid)} under way at a provider, asked to stop, and may still be billed.`,
    unknown > 0 && `${takesAre(unknown)} unknown at the provider: cancelling changes nothing about what was charged.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences : ["No take is under way, so nothing more is charged."];
}

function takesAre(count: number): string {
  return `${formatCount(count, "take")} ${count === 1 ? "is" : "are"}`;
}
