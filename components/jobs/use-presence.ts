"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { presenceQuery, sayPresent } from "@/lib/client/presence";
import { queryKeys } from "@/lib/client/query-keys";
import { type Person, PRESENCE_BEAT_MS } from "@/lib/domain/presence";

/** Who else has a job open. While this window can be seen it says again and again that it is here too. */
export function usePresence(jobId: string): readonly Person[] {
  const queryClient = useQueryClient();
  const { data } = useQuery(presenceQuery(jobId));

  useEffect(() => {
    async function beat(): Promise<void> {
      if (document.visibilityState !== "visible") return;
      queryClient.setQueryData(queryKeys.presence(jobId), await sayPresent(jobId));
    }
    // A beat that gets lost is made up for by the next one.
    const tryBeat = () => void beat().catch(() => undefined);
    tryBeat();
    const timer = setInterval(tryBeat, PRESENCE_BEAT_MS);
    document.addEventListener("visibilitychange", tryBeat);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tryBeat);
    };
  }, [jobId, queryClient]);

  return data ?? NOBODY;
}

const NOBODY: readonly Person[] = [];
