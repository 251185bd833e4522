"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Problem } from "@/lib/client/problem";
import { queryKeys } from "@/lib/client/query-keys";

/**
 * Sends a change and then shows what the server has made of it, whether it agreed or not. `fields` are the problems it
 * named; `refusal` is its sentence when no field of the form can be corrected.
 */
export function useAdminCommand<Input, Output>(command: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.admin });
  const mutation = useMutation({ mutationFn: command, onSuccess: refresh, onError: () => void refresh() });
  const fields = mutation.error instanceof Problem ? mutation.error.fields : [];
  const isAboutAField = fields.some((problem) => problem.field !== "");
  const refusal = mutation.error && !isAboutAField ? mutation.error.message : null;
  return { ...mutation, fields, refusal };
}
