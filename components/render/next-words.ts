import type { SpokenTake, TakePlace } from "@/components/render/spoken-take";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import { MAX_ATTEMPTS } from "@/lib/domain/job";
import type { ProviderFailureKind } from "@/lib/domain/provider-failure";

/** What happens next with a take, in a sentence. Never advice that could make anybody pay twice. */
export function nextWords(take: SpokenTake, place: TakePlace): string {
  switch (take.state) {
    case "reserved":
      return place.status === "running"
        ? "It is sent by itself when its turn comes."
        : "It is sent by itself when the job goes on.";
    case "submitting":
      if (take.stoppedBy !== null) return whileStopping(take);
      return "Its progress appears here.";
    case "submitted":
      if (take.stoppedBy !== null) return whileStopping(take);
      return place.status === "cancelled" && take.ceilingMicros > 0
        ? "The job is cancelled, but it may still be billed; what it cost is shown as soon as the provider says so."
        : "The finished clip is stored here by itself.";
    case "unknown":
      return "It is not sent again. It goes on by itself if the provider reports it; otherwise an admin settles it.";
    case "succeeded":
      return afterSuccess(take, place);
    case "failed":
    case "rejected":
    case "cancelled":
      return afterEnd(take, place);
  }
}

function whileStopping({ ceilingMicros }: SpokenTake): string {
  if (ceilingMicros === 0) return "It costs nothing.";
  return "It may still be billed. If the clip arrives all the same, it is kept.";
}

function afterSuccess({ spendClass }: SpokenTake, place: TakePlace): string {
  if (place.isReplaced) return "It is kept, outside of the film.";
  if (spendClass === "failed-qa") return "Take it again from Quality, or change the shot on the board.";
  if (place.status === "complete") return "It is in the film.";
  return "It is checked when every shot has one.";
}

function afterEnd(take: SpokenTake, place: TakePlace): string {
  if (place.isReplaced) return "A later take has its place.";
  const isStopped = take.state === "cancelled" && take.stoppedBy !== null;
  switch (place.status) {
    case "cancelled":
      return "Nothing more is sent for it.";
    case "failed":
      return `${needsChange(take) ? "Change the shot on the board; the" : "The"} job then goes on with what is missing when somebody resumes it.`;
    case "waiting":
      if (isStopped) return "Resume renders it again, inside the approved cap; a change of the board may leave it out.";
      return "It is planned anew when the job goes on; nothing is sent before.";
    case "complete":
      return "Nothing more happens with it.";
    case "running":
      if (isStopped) return "The other shots are rendered; then the job waits until somebody resumes it.";
      return whileRunning(take, place);
  }
}

/** The same request would only be refused again. */
function needsChange({ state, failureKind }: SpokenTake): boolean {
  return state === "rejected" && (failureKind === "content-rejected" || failureKind === "rejected-input");
}

function whileRunning(take: SpokenTake, place: TakePlace): string {
  const name = BACKEND_NAMES[take.backend];
  const elsewhere = place.isPinned
    ? `The shot is pinned to ${name}, so nobody else makes it`
    : "Another allowed backend makes it if its price fits the cap";
  if (take.state === "cancelled") return "It is planned anew as soon as a backend may be used.";
  if (take.failureKind !== null) {
    const remedy = REMEDIES[take.failureKind];
    if (remedy) return `${name} stays paused until ${remedy}. ${elsewhere}; else the job goes on hold.`;
    if (PASSING.includes(take.failureKind)) {
      return `It is planned again by itself when ${name} takes requests, which is no failed try.`;
    }
  }
  if (take.state === "rejected") return `It is not sent to ${name} again as it is. ${elsewhere}; else the job stops.`;
  if (take.backend === "animatic") return `It is drawn again by itself, ${MAX_ATTEMPTS} times at most.`;
  return `${name} gets ${MAX_ATTEMPTS} tries at most, by itself. ${elsewhere}; else the job stops.`;
}

/** What an admin has to do before a backend is used again. */
const REMEDIES: Partial<Record<ProviderFailureKind, string>> = {
  auth: "an admin has put a working key in place",
  "no-credit": "the account has credit and an admin lets it go on",
  "model-retired": "an admin has chosen another model",
};

/** Failures that say nothing against the shot. */
const PASSING: readonly ProviderFailureKind[] = ["rate-limited", "overloaded"];
