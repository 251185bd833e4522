"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { forgetRequest, newRequestId, requestIdFor } from "@/lib/client/brief-draft";
import { createJob } from "@/lib/client/job-commands";
import { Problem } from "@/lib/client/problem";
import { queryKeys } from "@/lib/client/query-keys";

/** Sends a brief once, and only when a person presses: without a network it fails at once instead of waiting for one. */
export function useSubmitBrief(onCreated: (jobId: string) => void) {
  const queryClient = useQueryClient();
  const mutation = useMutation({
    networkMode: "always",
    mutationFn: (brief: Record<string, unknown>) => {
      const clientRequestId = requestIdFor(window.localStorage, brief, newRequestId);
      return createJob({ ...brief, clientRequestId });
    },
    onSuccess: ({ id }) => {
      forgetRequest(window.localStorage);
      void queryClient.invalidateQueries({ queryKey: queryKeys.jobLists });
      onCreated(id);
    },
  });
  return {
    mutate: mutation.mutate,
    reset: mutation.reset,
    error: mutation.error,
    /** Differs from one sending to the next. */
    attempt: mutation.submittedAt,
    problems: mutation.error instanceof Problem ? mutation.error.fields : [],
    /** Stays true after success, while the page of the job is loading. */
    isPending: mutation.isPending || mutation.isSuccess,
  };
}
