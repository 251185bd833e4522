import type { Db } from "@/lib/db/client";
import type { TakeModel } from "@/lib/db/generated/models";
import { isUniqueViolation } from "@/lib/db/is-unique-violation";
import { reserveTakes, roomAround } from "@/lib/db/reserve-takes";
import { reclassify, settleTake } from "@/lib/db/settle-take";
import { THE_STUDIO, writeAssets, writeAudit } from "@/lib/db/write-records";
import { BACKEND_IDS, type BackendId } from "@/lib/domain/backend";
import { spendClassSchema } from "@/lib/domain/cost/ledger";
import { AppError } from "@/lib/domain/errors";
import { PROVIDER_FAILURE_KINDS } from "@/lib/domain/provider-failure";
import type { RenderRequest } from "@/lib/pipeline/ports";
import type { Store, TakeRow } from "@/lib/pipeline/store";

type Takes = Pick<
  Store,
  | "listTakes"
  | "findTake"
  | "isCancelled"
  | "findPause"
  | "reserveTakes"
  | "listRoom"
  | "reclassify"
  | "moveTake"
  | "noteTake"
  | "reportProgress"
  | "settleTake"
  | "noteJob"
  | "saveAsset"
>;

/** Attempts to render shots, and the money that goes with them. */
export function createTakes(db: Db): Takes {
  return {
    listTakes: async (jobId) => {
      const rows = await db.take.findMany({ where: { jobId }, orderBy: [{ shotCode: "asc" }, { number: "asc" }] });
      return rows.map(takeFrom);
    },
    findTake: async (takeId) => {
      const row = await db.take.findUnique({ where: { id: takeId } });
      return row && takeFrom(row);
    },
    isCancelled: async (jobId) => {
      const row = await db.job.findUnique({ where: { id: jobId }, select: { status: true } });
      return row?.status === "cancelled";
    },
    findPause: async (jobId) => {
      const row = await db.job.findUnique({ where: { id: jobId }, select: { pausedBy: true } });
      return row?.pausedBy ?? null;
    },
    reserveTakes: (jobId, takes) => db.$transaction((tx) => reserveTakes(tx, jobId, takes)),
    listRoom: async (jobId) => (await roomAround(db, jobId)).filter(({ cap }) => cap !== "job"),
    reclassify: (takeIds, from, to) => reclassify(db, takeIds, from, to),
    moveTake: async (takeId, from, to, patch = {}) => {
      const { estimatedMicros, ...plain } = patch;
      const estimate = estimatedMicros == null ? {} : { estimatedMicros: BigInt(estimatedMicros) };
      const isNewJob = to === "submitted" && patch.providerJobId !== undefined;
      const where = { id: takeId, state: { in: [...from] } };
      const data = { ...plain, ...estimate, state: to, ...(isNewJob ? { submittedAt: new Date() } : {}) };
      try {
        return (await db.take.updateMany({ where, data })).count === 1;
      } catch (error) {
        if (isUniqueViolation(error)) return false; // the provider's job belongs to another attempt
        throw error;
      }
    },
    noteTake: async (takeId, audit) => {
      const take = await db.take.findUniqueOrThrow({ where: { id: takeId }, include: { job: true } });
      await writeAudit(db, take.job, THE_STUDIO, [audit]);
    },
    reportProgress: async (takeId, done) => {
      const progress = Math.min(1, Math.max(0, done));
      await db.take.updateMany({ where: { id: takeId, state: "submitted" }, data: { progress } });
    },
    settleTake: (settlement) => settleTake(db, settlement),
    noteJob: async (jobId, actor, audit) => {
      const job = await db.job.findUniqueOrThrow({ where: { id: jobId } });
      await writeAudit(db, job, actor, [audit]);
    },
    saveAsset: (jobId, kind, object) => writeAssets(db, jobId, [{ kind, object }]),
  };
}

export function takeFrom(row: TakeModel): TakeRow {
  return {
    id: row.id,
    jobId: row.jobId,
    shotCode: row.shotCode,
    number: row.number,
    backend: backendFrom(row.backend),
    state: row.state,
    requestHash: row.requestHash,
    request: row.request as unknown as RenderRequest,
    route: row.route,
    model: row.model,
    ceilingMicros: Number(row.ceilingMicros),
    estimatedMicros: row.estimatedMicros === null ? null : Number(row.estimatedMicros),
    actualMicros: row.actualMicros === null ? null : Number(row.actualMicros),
    chargeSource: row.chargeSource,
    spendClass: row.spendClass === null ? null : spendClassSchema.parse(row.spendClass),
    providerJobId: row.providerJobId,
    failure: row.failure,
    failureKind: PROVIDER_FAILURE_KINDS.find((kind) => kind === row.failureKind) ?? null,
    advice: row.advice,
    submittingAt: row.submittingAt,
    submittedAt: row.submittedAt,
    assetKey: row.assetKey,
    superseded: row.supersededAt !== null,
    stoppedBy: row.stoppedBy,
    queueRank: row.queueRank,
  };
}

function backendFrom(value: string): BackendId {
  const id = BACKEND_IDS.find((known) => known === value);
  if (!id) throw new AppError("internal", `The backend ${value} of a take is not known.`);
  return id;
}
