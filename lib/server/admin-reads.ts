import type { Db } from "@/lib/db/client";
import { type DateRange, readCosts } from "@/lib/db/costs";
import type { OverviewView } from "@/lib/domain/admin-overview";
import type { SystemView } from "@/lib/domain/admin-system";
import type { CostsView } from "@/lib/domain/admin-view";
import type { AuditChecks } from "@/lib/domain/audit-chain";
import { AppError } from "@/lib/domain/errors";
import type { Viewer } from "@/lib/domain/viewer";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { composeOverview } from "@/lib/server/admin-overview";
import { composeSystem } from "@/lib/server/admin-system";
import { createAuditCheck } from "@/lib/server/audit-check";
import type { Executor } from "@/lib/server/executor";

export type AdminReads = ReturnType<typeof createAdminReads>;

/** More rows than any range holds: a file has all of them, a page the first. */
const EVERY_ROW = 1_000_000;

/** What the overview and the system page ask, and what files are written from. Admins only. */
export function createAdminReads(db: Db, deps: PipelineDeps, executor: Executor) {
  const audit = createAuditCheck(db, deps.clock);
  return {
    overview: (viewer: Viewer): Promise<OverviewView> => composeOverview(db, deps, audit, adminOnly(viewer)),
    system: (viewer: Viewer): Promise<SystemView> => composeSystem(db, deps, executor, adminOnly(viewer)),
    verifyAudit: (viewer: Viewer): Promise<AuditChecks> => audit.now(adminOnly(viewer).workspaceId),
    /** Costs with every row of its lists. */
    allCosts: (viewer: Viewer, range: DateRange): Promise<CostsView> =>
      readCosts(db, adminOnly(viewer), range, EVERY_ROW),
  };
}

function adminOnly(viewer: Viewer): Viewer {
  if (viewer.role !== "admin") throw new AppError("forbidden", "Only an admin sees this.");
  return viewer;
}
