import { CircleCheck, CirclePause, CirclePower, type LucideIcon, PlugZap, Snowflake } from "lucide-react";
import type { Tone } from "@/components/ui/badge";
import type { BackendView } from "@/lib/domain/admin-view";

export type BackendState = { label: string; tone: Tone; icon: LucideIcon; sentence: string };

/** What a backend is good for in this process now, in a word and a sentence. */
export function backendState(backend: BackendView): BackendState {
  if (backend.unavailable !== null) {
    return { label: "Not available", tone: "plain", icon: PlugZap, sentence: backend.unavailable };
  }
  const inUse = backend.routes.find(({ setting }) => setting.route === backend.routeInUse)?.setting;
  if (inUse?.pausedReason) {
    const sentence = "Nothing is sent there. Jobs that need it wait until an admin lets it go on.";
    return { label: "Paused", tone: "warn", icon: CirclePause, sentence };
  }
  if (inUse?.enabled === false) {
    const sentence = "Switched off: no new quote uses it, and nothing is sent there.";
    return { label: "Switched off", tone: "plain", icon: CirclePower, sentence };
  }
  if (backend.breaker.kind === "open") {
    const sentence = "Most of its latest answers were trouble, so it rests for a minute before it is asked again.";
    return { label: "Resting", tone: "bad", icon: Snowflake, sentence };
  }
  if (backend.breaker.kind === "half-open") {
    const sentence = "It had trouble and is asked carefully: one take at a time, until one succeeds.";
    return { label: "On probation", tone: "warn", icon: Snowflake, sentence };
  }
  const sentence = inUse ? `In use by the route “${inUse.route}” with ${inUse.label}.` : "In use.";
  return { label: "In use", tone: "good", icon: CircleCheck, sentence };
}

const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  "job-failed": "job failed",
  "no-credit": "no credit",
  "rate-limited": "rate limited",
  "outcome-unknown": "outcome unknown",
  "model-retired": "model retired",
  "rejected-input": "request refused",
  "content-rejected": "content refused",
  auth: "key refused",
};

export function outcomeWord(kind: string): string {
  return OUTCOME_WORDS[kind] ?? kind;
}
