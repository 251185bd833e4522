import { changeBudget } from "@/lib/db/admin-budget-change";
import { readToday } from "@/lib/db/admin-budgets";
import { listWaitingJobIds } from "@/lib/db/admin-waiting-jobs";
import { createBackendSettings } from "@/lib/db/backend-settings";
import type { Db } from "@/lib/db/client";
import { createPriceRows } from "@/lib/db/price-rows";
import { writeAudit } from "@/lib/db/write-records";
import type { BudgetChange, PriceChange } from "@/lib/domain/admin-view";
import type { BackendId } from "@/lib/domain/backend";
import type { BackendChange } from "@/lib/domain/backend-setting";
import { AppError } from "@/lib/domain/errors";
import { mayOperate } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { demand } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { Studio } from "@/lib/pipeline/studio";
import { newPriceRow } from "@/lib/server/admin-prices";

export type AdminCommands = ReturnType<typeof createAdminCommands>;
export type BackendKey = { backend: BackendId; route: string };

/** How many waiting jobs were asked to look again. */
export type Changed = { jobs: number };

/**
 * Everything an admin changes about backends, prices and budgets. Each change is one row with its line in the history;
 * then jobs that wait because of it look again. Anybody else gets `forbidden`.
 */
export function createAdminCommands(db: Db, deps: Pick<PipelineDeps, "desk" | "logger">, studio: Studio) {
  const settings = createBackendSettings(db);
  const reconsider = (jobIds: readonly string[]) => reconsiderEach(deps, studio, jobIds);
  return {
    changeBackend: async (viewer: Viewer, { backend, route }: BackendKey, change: BackendChange): Promise<Changed> => {
      demand(mayOperate(viewer));
      demandFound(await settings.change(viewer, backend, route, change));
      return await reconsider(await listWaitingJobIds(db, ["cost", "provider"]));
    },
    pauseBackend: async (viewer: Viewer, key: BackendKey, reason: string): Promise<Changed> => {
      demand(mayOperate(viewer));
      await demandBackend(deps, key);
      await settings.pauseBy(viewer, key.backend, key.route, reason);
      return { jobs: 0 };
    },
    resumeBackend: async (viewer: Viewer, key: BackendKey): Promise<Changed> => {
      demand(mayOperate(viewer));
      await demandBackend(deps, key);
      await settings.resume(viewer, key.backend, key.route);
      return await reconsider(await listWaitingJobIds(db, ["provider"]));
    },
    setPrice: async (viewer: Viewer, change: PriceChange): Promise<Changed> => {
      demand(mayOperate(viewer));
      const prices = createPriceRows(db);
      await prices.replace(viewer, newPriceRow(change, await prices.list(), await readToday(db)));
      return await reconsider(await listWaitingJobIds(db, ["cost"]));
    },
    changeBudget: async (viewer: Viewer, change: BudgetChange): Promise<Changed> => {
      demand(mayOperate(viewer));
      demandFound(await changeBudget(db, viewer, change));
      return await reconsider(await listWaitingJobIds(db, ["provider"], viewer.workspaceId));
    },
    /** Compares ledger and takes of today now. Closing a day again replaces its result. */
    closeToday: async (viewer: Viewer): Promise<{ day: string; differences: number }> => {
      demand(mayOperate(viewer));
      const day = await readToday(db);
      const differences = await studio.closeDay(day);
      const result = differences === 0 ? "Ledger and takes agree." : `${differences} differences were found.`;
      const note = { action: "budget.day-closed", summary: `${viewer.name} closed ${day}. ${result}`, data: { day } };
      const keys = { id: null, workspaceId: viewer.workspaceId };
      await writeAudit(db, keys, { id: viewer.userId, name: viewer.name }, [note]);
      return { day, differences };
    },
  };
}

async function demandBackend(deps: Pick<PipelineDeps, "desk">, key: BackendKey): Promise<void> {
  const settings = await deps.desk.listSettings();
  demandFound(settings.some((setting) => setting.backend === key.backend && setting.route === key.route));
}

function demandFound(isFound: boolean): void {
  if (!isFound) throw new AppError("not_found", "There is no such backend, person or project.");
}

/** The change is committed by now: one job that can't look again must not keep the others from it. */
async function reconsiderEach(
  { logger }: Pick<PipelineDeps, "logger">,
  studio: Studio,
  jobIds: readonly string[],
): Promise<Changed> {
  for (const jobId of jobIds) {
    await studio.reconsider([jobId]).catch((error: unknown) => {
      logger.warn({ jobId, err: error }, "a waiting job could not look again after an admin's change");
    });
  }
  return { jobs: jobIds.length };
}
