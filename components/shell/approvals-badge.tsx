"use client";

import { useQuery } from "@tanstack/react-query";
import { useIsLive } from "@/components/shell/live-updates";
import { railCountClass } from "@/components/shell/rail-item-class";
import { ownDecisionsQuery } from "@/lib/client/jobs";
import { countOf } from "@/lib/domain/own-decisions";

const POLL_MS = 30_000;

/** How many jobs wait for this person's decision. */
export function ApprovalsBadge() {
  const isLive = useIsLive();
  const { data } = useQuery({ ...ownDecisionsQuery(), refetchInterval: isLive ? false : POLL_MS });
  if (!data || data.decisions.length === 0) return null;
  return (
    <span className={railCountClass}>
      {countOf(data)}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
