"use client";

import { useQuery } from "@tanstack/react-query";
import { useIsLive } from "@/components/shell/live-updates";
import { railCountClass } from "@/components/shell/rail-item-class";
import { approvalsQuery } from "@/lib/client/jobs";

const POLL_MS = 30_000;

/** How many jobs wait for this person's decision. */
export function ApprovalsBadge() {
  const isLive = useIsLive();
  const { data } = useQuery({ ...approvalsQuery(), refetchInterval: isLive ? false : POLL_MS });
  const waiting = data?.filter((item) => item.mayDecide).length ?? 0;
  if (waiting === 0) return null;
  return (
    <span className={railCountClass}>
      {waiting}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
