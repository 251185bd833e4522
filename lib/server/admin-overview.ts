import { listQuotedFilms } from "@/lib/db/admin-calibration";
import { listStillJobs, readTakeQueue } from "@/lib/db/admin-queue";
import type { Db } from "@/lib/db/client";
import { type DateRange, readBackendCosts, readBudgets, readUnknown } from "@/lib/db/costs";
import { readTakes } from "@/lib/db/quality";
import type { OverviewView } from "@/lib/domain/admin-overview";
import { calibrate } from "@/lib/domain/cost/calibration";
import type { Viewer } from "@/lib/domain/viewer";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { AuditCheck } from "@/lib/server/audit-check";

const DAYS = 30;
const DAY_MS = 86_400_000;

/** How a workspace stands, from the ledger, the takes and the history themselves. */
export async function composeOverview(
  db: Db,
  deps: PipelineDeps,
  audit: AuditCheck,
  { workspaceId, ...viewer }: Viewer,
): Promise<OverviewView> {
  const now = deps.clock.now();
  const range = lastDays(now);
  const [budgets, unknown, backends, takes, films, queue, still, settings, checks] = await Promise.all([
    readBudgets(db, workspaceId),
    readUnknown(db, workspaceId),
    readBackendCosts(db, workspaceId, range),
    readTakes(db, workspaceId, range),
    listQuotedFilms(db, { ...viewer, workspaceId }),
    readTakeQueue(db, workspaceId),
    listStillJobs(db, workspaceId, now),
    deps.desk.listSettings(),
    audit.last(workspaceId),
  ]);
  const { quotes, inside, meanError } = calibrate(films);
  return {
    ...budgets,
    unknown,
    days: DAYS,
    backends: backends.map(({ backend, actualMicros, keptSeconds }) => ({
      ...{ backend, actualMicros, keptSeconds },
      perKeptSecondMicros: keptSeconds > 0 ? Math.round(actualMicros / keptSeconds) : null,
    })),
    quality: { takes: takes.takes, passRate: takes.takePassRate, firstTakePassRate: takes.firstTakePassRate },
    calibration: { quotes, inside, meanError },
    queue,
    stillJobs: still.length,
    pausedBackends: settings.flatMap(({ backend, route, pausedReason }) =>
      pausedReason !== null && deps.backends[backend]?.route === route ? [{ backend, reason: pausedReason }] : [],
    ),
    audit: checks,
  };
}

function lastDays(now: Date): DateRange {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { from: day(new Date(now.getTime() - (DAYS - 1) * DAY_MS)), to: day(now) };
}
