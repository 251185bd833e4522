"use client";

import { useQuery } from "@tanstack/react-query";
import { useIsLive } from "@/components/shell/live-updates";
import { approvalsQuery } from "@/lib/client/jobs";

const POLL_MS = 30_000;

/** How many jobs wait for this person's decision. */
export function ApprovalsBadge() {
  const isLive = useIsLive();
  const { data } = useQuery({ ...approvalsQuery(), refetchInterval: isLive ? false : POLL_MS });
  const waiting = data?.filter((item) => item.mayDecide).length ?? 0;
  if (waiting === 0) return null;
  return (
    <span className="absolute top-1.5 left-1/2 ml-2 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent-solid px-1.5 font-medium text-2xs text-on-accent tabular-nums lg:static lg:ml-auto">
      {waiting}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
