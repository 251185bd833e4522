import { BACKEND_NAMES, stopsWhenAsked } from "@/lib/domain/backend";
import type { TakeView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import type { StopOutcome } from "@/lib/domain/queue";

export type StoppableTake = Pick<
  TakeView,
  "id" | "code" | "number" | "state" | "backend" | "route" | "ceilingMicros" | "stoppedBy"
>;

/** What is not over and asked to stop by nobody yet can be stopped, unless nobody knows what became of it. */
export function canStop({ state, stoppedBy }: Pick<TakeView, "state" | "stoppedBy">): boolean {
  return stoppedBy === null && (state === "reserved" || state === "submitting" || state === "submitted");
}

/** "take 1 of SC01-SH020" */
export function nameOfTake({ number, code }: Pick<TakeView, "number" | "code">): string {
  return `take ${number} of ${code}`;
}

/** What stopping this take costs: free before it is sent and where the studio draws, perhaps billed anywhere else. */
export function stopWords(take: StoppableTake): string {
  if (take.state === "reserved") return "It has not been sent, so stopping it is free.";
  if (take.ceilingMicros === 0) return "It is drawn on this machine, so stopping it is free.";
  const name = BACKEND_NAMES[take.backend];
  const most = formatMicros(take.ceilingMicros);
  return stopsWhenAsked(take)
    ? `${name} is asked to stop. It may still be billed: up to ${most}. If the clip arrives all the same, it is kept.`
    : `${name} can't be asked to stop what it has begun. It may be billed: up to ${most}. If the clip arrives, it is kept.`;
}

type StopMessage = { kind: "good" | "info"; title: string; detail: string };

/** What became of it, and what happens next. */
export function stoppedWords(take: StoppableTake, outcome: StopOutcome): StopMessage {
  if (outcome === "stopped") {
    const title = `Take ${take.number} of ${take.code} is stopped, and nothing was charged.`;
    return {
      kind: "good",
      title,
      detail: "The other shots are rendered. Then the job waits until somebody resumes it.",
    };
  }
  const name = BACKEND_NAMES[take.backend];
  const title = stopsWhenAsked(take)
    ? `${name} is asked to stop ${nameOfTake(take)}.`
    : `Take ${take.number} of ${take.code} is stopped here; ${name} may finish it.`;
  const detail = `It may still be billed: up to ${formatMicros(take.ceilingMicros)}. What it cost is shown as soon as ${name} says so.`;
  return { kind: "info", title, detail };
}
