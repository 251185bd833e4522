"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/lib/client/query-keys";

/**
 * Sends a command and then shows what the server has made of it, whether it agreed or not:
 * a refusal usually means that somebody else was faster.
 */
export function useJobCommand<Input>(jobId: string, command: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: queryKeys.job(jobId) }),
      queryClient.invalidateQueries({ queryKey: queryKeys.jobLists }),
      queryClient.invalidateQueries({ queryKey: queryKeys.approvals }),
      queryClient.invalidateQueries({ queryKey: queryKeys.queue }),
    ]);
  return useMutation({
    mutationFn: command,
    // After a success the button stays busy until the page shows it; a refusal is shown at once.
    onSuccess: refresh,
    onError: () => void refresh(),
  });
}
