"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { clearDraft, requestIdFor } from "@/lib/client/brief-draft";
import { createJob } from "@/lib/client/job-commands";
import { Problem } from "@/lib/client/problem";
import { queryKeys } from "@/lib/client/query-keys";

/** Sends a brief once. The draft is forgotten only when the job exists. */
export function useSubmitBrief(onCreated: (jobId: string) => void) {
  const queryClient = useQueryClient();
  const mutation = useMutation({
    mutationFn: (brief: Record<string, unknown>) => {
      const clientRequestId = requestIdFor(window.localStorage, brief, newRequestId);
      return createJob({ ...brief, clientRequestId });
    },
    onSuccess: ({ id }) => {
      clearDraft(window.localStorage);
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

/** Random enough to be unique; crypto.randomUUID exists only on secure origins. */
function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
