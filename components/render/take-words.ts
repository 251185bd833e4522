import { chargeWords } from "@/components/render/charge-words";
import { nextWords } from "@/components/render/next-words";
import type { SpokenTake, TakePlace } from "@/components/render/spoken-take";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { ProviderFailureKind } from "@/lib/domain/provider-failure";

/** What a take is or became and why, whether it cost money, and what happens next. None of the three is ever empty. */
export type TakeWords = { what: string; charged: string; next: string };

/** Said of an attempt that nobody knows the outcome of. */
export const UNKNOWN_TITLE = "Unknown at provider — checking, do not retry";

/** Causes for a provider that gave none. */
const CAUSES: Record<ProviderFailureKind, string> = {
  "rejected-input": "refused the request as it is.",
  "content-rejected": "refused the words or the picture by its safety rules.",
  auth: "refused the studio's key.",
  "no-credit": "has no credit left for this studio.",
  "rate-limited": "takes no more requests at the moment.",
  "model-retired": "no longer offers this model.",
  overloaded: "never took this request on.",
  "outcome-unknown": "never said what became of the request.",
  "job-failed": "took the job on and could not do it.",
  expired: "made a clip that can't be used.",
};

export function takeWords(take: SpokenTake, place: TakePlace): TakeWords {
  return { what: stopStory(take) ?? whatWords(take, place), charged: chargeWords(take), next: nextWords(take, place) };
}

function whatWords(take: SpokenTake, place: TakePlace): string {
  const name = BACKEND_NAMES[take.backend];
  const isLocal = take.backend === "animatic";
  switch (take.state) {
    case "reserved":
      return `${take.failure ? `${sentence(take.failure)} ` : ""}Nothing is sent yet.`;
    case "submitting":
      return isLocal ? "It is about to be drawn on this machine." : `The request is on its way to ${name}.`;
    case "submitted":
      if (isLocal) return "It is being drawn on this machine.";
      return place.status === "cancelled" ? `${name} may finish it all the same.` : `${name} is making it.`;
    case "succeeded":
      return "The clip is stored.";
    case "unknown":
      return `${UNKNOWN_TITLE}. ${sentence(take.failure ?? `It is not known whether ${name} accepted the request.`)}`;
    case "failed":
    case "rejected":
    case "cancelled":
      return causeOf(take, name);
  }
}

/** What came of a person's wish to stop it; null without one, and where something else ended it or nobody knows. */
function stopStory({ state, stoppedBy, backend }: SpokenTake): string | null {
  if (stoppedBy === null) return null;
  if (state === "cancelled") return `${stoppedBy} stopped it.`;
  if (state === "succeeded") {
    return `${stoppedBy} asked ${BACKEND_NAMES[backend]} to stop it, but the clip arrived and is kept.`;
  }
  return state === "submitting" || state === "submitted" ? stoppingWords(stoppedBy) : null;
}

/** Said of a take that is on its way and was asked to stop. */
export function stoppingWords(by: string): string {
  return `Stopping, asked by ${by}.`;
}

function causeOf({ failure, failureKind, state }: SpokenTake, name: string): string {
  if (failure) return sentence(failure);
  if (failureKind) return `${name} ${CAUSES[failureKind]}`;
  return state === "cancelled" ? "It was stopped." : "No reason was given.";
}

/** A stored cause may start small or lack its full stop. */
function sentence(text: string): string {
  const trimmed = text.trim();
  const ended = /[.!?…”"]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
