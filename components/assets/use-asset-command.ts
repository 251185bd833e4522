"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Problem } from "@/lib/client/problem";
import { queryKeys } from "@/lib/client/query-keys";

/**
 * Sends a change of Assets and then shows what is kept now, whether the studio agreed or not. `fields` are the problems
 * it named; `refusal` is its sentence when no field of the form can be corrected; `isStale`: somebody else was first.
 */
export function useAssetCommand<Input, Output>(command: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.assets });
  const mutation = useMutation({ mutationFn: command, onSuccess: refresh, onError: refresh });
  const { error } = mutation;
  const fields = error instanceof Problem ? error.fields : [];
  const isStale = error instanceof Problem && error.code === "stale";
  const isAboutAField = fields.some((problem) => problem.field !== "");
  return { ...mutation, fields, isStale, refusal: error && !isAboutAField && !isStale ? error.message : null };
}
