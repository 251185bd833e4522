import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import { costsViewSchema, qualityViewSchema } from "@/lib/domain/admin-view";

export const costsQuery = (days: number) =>
  queryOptions({
    queryKey: queryKeys.costs(days),
    queryFn: ({ signal }) => getJson(`/api/admin/costs?days=${days}`, costsViewSchema, signal),
  });

export const qualityQuery = (days: number) =>
  queryOptions({
    queryKey: queryKeys.quality(days),
    queryFn: ({ signal }) => getJson(`/api/admin/quality?days=${days}`, qualityViewSchema, signal),
  });
