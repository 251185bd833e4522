import { createBackendSettings } from "@/lib/db/backend-settings";
import { claimSubmission } from "@/lib/db/claim-submission";
import type { Db } from "@/lib/db/client";
import { closeDay } from "@/lib/db/close-day";
import { isUniqueViolation } from "@/lib/db/is-unique-violation";
import { createPriceRows } from "@/lib/db/price-rows";
import { THE_STUDIO, writeAudit } from "@/lib/db/write-records";
import type { BackendDesk } from "@/lib/pipeline/backend-desk";

/** What the studio knows of its backends, in Postgres, the same for every process. */
export function createBackendDesk(db: Db): BackendDesk {
  const settings = createBackendSettings(db);
  return {
    listSettings: settings.list,
    pause: settings.pause,
    claimProbe: settings.claimProbe,
    listPrices: createPriceRows(db).list,
    claimSubmission: (takeId, backend, limits, now) =>
      db.$transaction((tx) => claimSubmission(tx, takeId, backend, limits, now)),
    noteOutcome: async (backend, ok, kind) => {
      await db.backendOutcome.create({ data: { backend, ok, kind } });
    },
    listOutcomes: async (backend, since) => {
      const rows = await db.backendOutcome.findMany({ where: { backend, at: { gt: since } }, orderBy: { at: "asc" } });
      return rows.map((row) => ({ ok: row.ok, atMs: row.at.getTime() }));
    },
    receiveOnce: async (backend, deliveryId) => {
      try {
        await db.webhookReceipt.create({ data: { backend, deliveryId } });
        return true;
      } catch (error) {
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },
    findTakeIdByProviderJob: async (backend, providerJobId) =>
      (await db.take.findFirst({ where: { backend, providerJobId }, select: { id: true } }))?.id ?? null,
    listLostTakes: async (now, submittingBefore, limit) => {
      const rows = await db.take.findMany({
        where: {
          OR: [
            { state: "unknown", OR: [{ reconcileAt: null }, { reconcileAt: { lte: now } }] },
            { state: "submitting", submittingAt: { lt: submittingBefore } },
          ],
        },
        orderBy: { submittingAt: "asc" },
        take: limit,
        select: { id: true },
      });
      return rows.map((row) => row.id);
    },
    listHeldJobs: async (limit) => {
      const where = { status: "waiting" as const, waitingAt: "provider" };
      const rows = await db.job.findMany({ where, orderBy: { updatedAt: "asc" }, take: limit, select: { id: true } });
      return rows.map((row) => row.id);
    },
    closeDay: (day) => closeDay(db, day),
    noteForAdmins: async (audit) => {
      for (const { id } of await db.workspace.findMany({ select: { id: true } })) {
        await writeAudit(db, { id: null, workspaceId: id }, THE_STUDIO, [audit]);
      }
    },
  };
}
