"use client";

import { elapsedWords } from "@/components/render/elapsed-words";
import { useNow } from "@/components/render/use-now";
import type { TakeView } from "@/lib/domain/job-view";

/** How long a take took, or has taken so far; nothing for one that is not sent. */
export function Elapsed({ take }: { take: Pick<TakeView, "state" | "submittingAt" | "submittedAt" | "settledAt"> }) {
  const now = useNow();
  const since = take.submittingAt ?? take.submittedAt;
  const untilMs = take.settledAt === null ? now : Date.parse(take.settledAt);
  if (since === null || untilMs === null || take.state === "reserved") return null;
  return <span className="whitespace-nowrap">{elapsedWords(untilMs - Date.parse(since))}</span>;
}
