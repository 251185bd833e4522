import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import type { OverviewView } from "@/lib/domain/admin-overview";
import type { SystemView } from "@/lib/domain/admin-system";
import type {
  BackendsView,
  BudgetsView,
  CalibrationView,
  CostsView,
  PricesView,
  QualityView,
  UnknownView,
} from "@/lib/domain/admin-view";
import type { PeopleView } from "@/lib/domain/people";
import type { PoliciesView } from "@/lib/domain/policies";

/** How often an open page of admins asks again: health, money and attempts move without any of their doing. */
const BACKENDS_MS = 5_000;
const MONEY_MS = 15_000;

export const overviewQuery = () =>
  queryOptions({
    queryKey: queryKeys.overview,
    queryFn: ({ signal }) => getJson<OverviewView>("/api/admin/overview", "dayBudgetMicros", signal),
    refetchInterval: MONEY_MS,
  });

export const systemQuery = () =>
  queryOptions({
    queryKey: queryKeys.system,
    queryFn: ({ signal }) => getJson<SystemView>("/api/admin/system", "executor", signal),
    refetchInterval: BACKENDS_MS,
  });

export const costsQuery = (days: number) =>
  queryOptions({
    queryKey: queryKeys.costs(days),
    queryFn: ({ signal }) => getJson<CostsView>(`/api/admin/costs?days=${days}`, "byClass", signal),
  });

export const qualityQuery = (days: number) =>
  queryOptions({
    queryKey: queryKeys.quality(days),
    queryFn: ({ signal }) => getJson<QualityView>(`/api/admin/quality?days=${days}`, "outcomes", signal),
  });

export const backendsQuery = () =>
  queryOptions({
    queryKey: queryKeys.backends,
    queryFn: ({ signal }) => getJson<BackendsView>("/api/admin/backends", "backends", signal),
    refetchInterval: BACKENDS_MS,
  });

export const pricesQuery = () =>
  queryOptions({
    queryKey: queryKeys.prices,
    queryFn: ({ signal }) => getJson<PricesView>("/api/admin/prices", "rows", signal),
  });

export const budgetsQuery = () =>
  queryOptions({
    queryKey: queryKeys.budgets,
    queryFn: ({ signal }) => getJson<BudgetsView>("/api/admin/budgets", "workspace", signal),
    refetchInterval: MONEY_MS,
  });

export const unknownQuery = () =>
  queryOptions({
    queryKey: queryKeys.unknown,
    queryFn: ({ signal }) => getJson<UnknownView>("/api/admin/unknown", "takes", signal),
    refetchInterval: MONEY_MS,
  });

export const calibrationQuery = () =>
  queryOptions({
    queryKey: queryKeys.calibration,
    queryFn: ({ signal }) => getJson<CalibrationView>("/api/admin/calibration", "films", signal),
  });

export const peopleQuery = () =>
  queryOptions({
    queryKey: queryKeys.people,
    queryFn: ({ signal }) => getJson<PeopleView>("/api/admin/people", "people", signal),
  });

export const policiesQuery = () =>
  queryOptions({
    queryKey: queryKeys.policies,
    queryFn: ({ signal }) => getJson<PoliciesView>("/api/admin/policies", "policy", signal),
  });
