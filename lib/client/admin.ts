import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import { overviewViewSchema } from "@/lib/domain/admin-overview";
import { systemViewSchema } from "@/lib/domain/admin-system";
import {
  backendsViewSchema,
  budgetsViewSchema,
  calibrationViewSchema,
  costsViewSchema,
  pricesViewSchema,
  qualityViewSchema,
  unknownViewSchema,
} from "@/lib/domain/admin-view";
import { peopleViewSchema } from "@/lib/domain/people";
import { policiesViewSchema } from "@/lib/domain/policies";

/** How often an open page of admins asks again: health, money and attempts move without any of their doing. */
const BACKENDS_MS = 5_000;
const MONEY_MS = 15_000;

export const overviewQuery = () =>
  queryOptions({
    queryKey: queryKeys.overview,
    queryFn: ({ signal }) => getJson("/api/admin/overview", overviewViewSchema, signal),
    refetchInterval: MONEY_MS,
  });

export const systemQuery = () =>
  queryOptions({
    queryKey: queryKeys.system,
    queryFn: ({ signal }) => getJson("/api/admin/system", systemViewSchema, signal),
    refetchInterval: BACKENDS_MS,
  });

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

export const backendsQuery = () =>
  queryOptions({
    queryKey: queryKeys.backends,
    queryFn: ({ signal }) => getJson("/api/admin/backends", backendsViewSchema, signal),
    refetchInterval: BACKENDS_MS,
  });

export const pricesQuery = () =>
  queryOptions({
    queryKey: queryKeys.prices,
    queryFn: ({ signal }) => getJson("/api/admin/prices", pricesViewSchema, signal),
  });

export const budgetsQuery = () =>
  queryOptions({
    queryKey: queryKeys.budgets,
    queryFn: ({ signal }) => getJson("/api/admin/budgets", budgetsViewSchema, signal),
    refetchInterval: MONEY_MS,
  });

export const unknownQuery = () =>
  queryOptions({
    queryKey: queryKeys.unknown,
    queryFn: ({ signal }) => getJson("/api/admin/unknown", unknownViewSchema, signal),
    refetchInterval: MONEY_MS,
  });

export const calibrationQuery = () =>
  queryOptions({
    queryKey: queryKeys.calibration,
    queryFn: ({ signal }) => getJson("/api/admin/calibration", calibrationViewSchema, signal),
  });

export const peopleQuery = () =>
  queryOptions({
    queryKey: queryKeys.people,
    queryFn: ({ signal }) => getJson("/api/admin/people", peopleViewSchema, signal),
  });

export const policiesQuery = () =>
  queryOptions({
    queryKey: queryKeys.policies,
    queryFn: ({ signal }) => getJson("/api/admin/policies", policiesViewSchema, signal),
  });
