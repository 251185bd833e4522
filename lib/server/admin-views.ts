import { listAdminAudit } from "@/lib/db/admin-audit";
import { keyOf, listPausedSince, readBackendFacts } from "@/lib/db/admin-backends";
import { readBudgets, readToday } from "@/lib/db/admin-budgets";
import { listQuotedFilms } from "@/lib/db/admin-calibration";
import { listAuthoredPrices } from "@/lib/db/admin-prices";
import type { Db } from "@/lib/db/client";
import type { BackendsView, BackendView, BudgetsView, CalibrationView, PricesView } from "@/lib/domain/admin-view";
import { BACKEND_IDS, type BackendId } from "@/lib/domain/backend";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import { BREAKER_WINDOW_MS, breakerState } from "@/lib/domain/circuit-breaker";
import { calibrate, errorOf, isInside } from "@/lib/domain/cost/calibration";
import type { Viewer } from "@/lib/domain/viewer";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { priceState } from "@/lib/server/admin-prices";

type Deps = Pick<PipelineDeps, "backends" | "unavailable" | "desk" | "clock">;

/** Every backend with its routes, its health, and what admins did to it. */
export async function composeBackends(db: Db, deps: Deps, viewer: Viewer): Promise<BackendsView> {
  const settings = await deps.desk.listSettings();
  const pausedSince = await listPausedSince(db);
  const views = BACKEND_IDS.map((backend) => composeBackend(db, deps, viewer, { backend, settings, pausedSince }));
  return { backends: await Promise.all(views) };
}

type Known = { backend: BackendId; settings: readonly BackendSetting[]; pausedSince: ReadonlyMap<string, string> };

async function composeBackend(
  db: Db,
  deps: Deps,
  viewer: Viewer,
  { backend, settings, pausedSince }: Known,
): Promise<BackendView> {
  const now = deps.clock.now();
  const [facts, recent, history] = await Promise.all([
    readBackendFacts(db, backend, now),
    deps.desk.listOutcomes(backend, new Date(now.getTime() - BREAKER_WINDOW_MS)),
    listAdminAudit(db, viewer, "backend.", { key: "backend", value: backend }),
  ]);
  const breaker = breakerState(recent, now.getTime());
  const own = deps.backends[backend];
  return {
    backend,
    routeInUse: own?.route ?? null,
    unavailable: own ? null : (deps.unavailable[backend] ?? "It is not set up."),
    breaker: breaker.kind === "open" ? { kind: "open", until: new Date(breaker.untilMs).toISOString() } : breaker,
    ...facts,
    routes: settings
      .filter((setting) => setting.backend === backend)
      .map((setting) => ({ setting, pausedAt: pausedSince.get(keyOf(setting)) ?? null })),
    history,
  };
}

/** All prices, newest first within each thing they price, and the models they are for. */
export async function composePrices(db: Db, deps: Deps, viewer: Viewer): Promise<PricesView> {
  const [today, rows, settings, history] = await Promise.all([
    readToday(db),
    listAuthoredPrices(db),
    deps.desk.listSettings(),
    listAdminAudit(db, viewer, "price."),
  ]);
  return {
    today,
    rows: rows
      .map((row) => ({ ...row, state: priceState(row, today) }))
      .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom)),
    models: settings.map(({ backend, model, label }) => ({ backend, model, label })),
    history,
  };
}

export async function composeBudgets(db: Db, viewer: Viewer): Promise<BudgetsView> {
  const [budgets, history] = await Promise.all([readBudgets(db, viewer), listAdminAudit(db, viewer, "budget.")]);
  return { ...budgets, history };
}

/** What finished films were quoted at against what they cost, altogether and for each backend. */
export async function composeCalibration(db: Db, viewer: Viewer): Promise<CalibrationView> {
  const films = await listQuotedFilms(db, viewer);
  const used = BACKEND_IDS.filter((backend) => films.some((film) => film.backend === backend));
  return {
    overall: calibrate(films),
    byBackend: used.map((backend) => ({
      backend,
      ...calibrate(films.filter((film) => film.backend === backend)),
    })),
    films: films.flatMap((film) => {
      const error = errorOf(film);
      return error === null ? [] : [{ ...film, error, isInside: isInside(film) }];
    }),
  };
}
