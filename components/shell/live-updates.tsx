"use client";

import { createContext, type ReactNode, use } from "react";
import { useJobEvents } from "@/lib/client/use-job-events";

const LiveContext = createContext(false);

/** One event stream for the whole window: browsers allow only a few to one host. */
export function LiveUpdates({ children }: { children: ReactNode }) {
  return <LiveContext value={useJobEvents()}>{children}</LiveContext>;
}

/** True while changes arrive by themselves; false means that a page must ask. */
export function useIsLive(): boolean {
  return use(LiveContext);
}
