"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ScreenVideo } from "@/components/player/player-screen";
import { useSteadyUrl } from "@/components/player/use-steady-url";
import { jobQuery } from "@/lib/client/jobs";
import type { JobView } from "@/lib/domain/job-view";

/** A film of a job for a player, with a link that is renewed by asking for the job again. Null when it can't be played. */
export function useFilmVideo(
  job: JobView,
  pick: (job: JobView) => string | null | undefined,
  posterUrl?: string,
): ScreenVideo | null {
  const queryClient = useQueryClient();
  const fetchAgain = async () => pick(await queryClient.fetchQuery({ ...jobQuery(job.id), staleTime: 0 })) ?? null;
  const { url, hasFailed, onError, onWorks } = useSteadyUrl(pick(job) ?? "", fetchAgain);
  if (hasFailed || url === "") return null;
  return { url, onError, onWorks, ...(posterUrl ? { posterUrl } : {}) };
}
