import { type Db, type Tx, toJson } from "@/lib/db/client";
import type { TakeModel } from "@/lib/db/generated/models";
import { isUniqueViolation } from "@/lib/db/is-unique-violation";
import { THE_STUDIO, upsertAsset, writeAudit, writeLedger } from "@/lib/db/write-records";
import { BACKEND_IDS, type BackendId } from "@/lib/domain/backend";
import { AppError } from "@/lib/domain/errors";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { RenderRequest } from "@/lib/pipeline/ports";
import type { LedgerLine, Store, TakeRow } from "@/lib/pipeline/store";

type Takes = Pick<
  Store,
  "listTakes" | "findTake" | "reserveTake" | "moveTake" | "reportProgress" | "settleTake" | "saveAsset"
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
    reserveTake: async (take) => {
      try {
        return await db.$transaction((tx) => reserve(tx, take));
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        const live = await findLive(db, take.jobId, take.shotCode);
        return live ? { kind: "existing", take: takeFrom(live) } : { kind: "stale" };
      }
    },
    moveTake: async (takeId, from, to, patch = {}) => {
      const { count } = await db.take.updateMany({
        where: { id: takeId, state: { in: [...from] } },
        data: { ...patch, state: to, ...(to === "submitted" ? { submittedAt: new Date() } : {}) },
      });
      return count === 1;
    },
    reportProgress: async (takeId, done) => {
      const progress = Math.min(1, Math.max(0, done));
      await db.take.updateMany({ where: { id: takeId, state: "submitted" }, data: { progress } });
    },
    settleTake: (settlement) => db.$transaction((tx) => settle(tx, settlement)),
    saveAsset: (jobId, kind, object) => upsertAsset(db, jobId, kind, object),
  };
}

/** Two workers that reserve the same shot wait for each other at the job's row, so the cap can't be passed. */
async function reserve(tx: Tx, take: Parameters<Store["reserveTake"]>[0]): ReturnType<Store["reserveTake"]> {
  const jobs = await tx.$queryRaw<{ cap: bigint | null }[]>`
    select cap_micros as cap from job where id = ${take.jobId} and status = 'running' and stage = 'RENDER' for update`;
  const job = jobs[0];
  if (!job) return { kind: "stale" };
  const live = await findLive(tx, take.jobId, take.shotCode);
  if (live) return { kind: "existing", take: takeFrom(live) };
  const leftMicros = Number(job.cap ?? 0n) - (await committedMicros(tx, take.jobId));
  if (take.ceilingMicros > leftMicros) return { kind: "over-cap", leftMicros };
  const number = (await tx.take.count({ where: { jobId: take.jobId, shotCode: take.shotCode } })) + 1;
  const row = await tx.take.create({
    data: {
      ...take,
      number,
      state: "reserved",
      request: toJson(take.request),
      ceilingMicros: BigInt(take.ceilingMicros),
    },
  });
  await writeLedger(tx, take.jobId, [
    { key: `reservation:${take.id}`, kind: "reservation", amountMicros: take.ceilingMicros, takeId: take.id },
  ]);
  return { kind: "reserved", take: takeFrom(row) };
}

/** Set aside and not yet given back, plus really paid. */
async function committedMicros(tx: Tx, jobId: string): Promise<number> {
  const sums = await tx.ledgerEntry.groupBy({
    by: ["kind"],
    where: { jobId, kind: { in: ["reservation", "release", "actual"] } },
    _sum: { amountMicros: true },
  });
  const sumOf = (kind: string) => Number(sums.find((row) => row.kind === kind)?._sum.amountMicros ?? 0n);
  return sumOf("reservation") - sumOf("release") + sumOf("actual");
}

/** The end of a take happens once, whoever brings the news. An older take of the shot leaves the film with it. */
async function settle(tx: Tx, settlement: Parameters<Store["settleTake"]>[0]): Promise<boolean> {
  const { takeId, state, asset, actualMicros, failure } = settlement;
  const open = await tx.take.findUnique({ where: { id: takeId }, include: { job: true } });
  if (!open) return false;
  if (asset) await upsertAsset(tx, open.jobId, "take", asset);
  if (state === "succeeded") {
    await tx.take.updateMany({
      where: {
        jobId: open.jobId,
        shotCode: open.shotCode,
        state: "succeeded",
        supersededAt: null,
        id: { not: takeId },
      },
      data: { supersededAt: new Date() },
    });
  }
  const { count } = await tx.take.updateMany({
    where: { id: takeId, state: { in: [...LIVE_TAKE_STATES] } },
    data: {
      state,
      progress: state === "succeeded" ? 1 : open.progress,
      assetKey: asset?.key ?? null,
      actualMicros: BigInt(actualMicros),
      failure: failure ?? null,
      settledAt: new Date(),
    },
  });
  if (count === 0) return false;
  await writeLedger(tx, open.jobId, settlementLines(takeId, Number(open.ceilingMicros), actualMicros));
  await tx.job.updateMany({ where: { id: open.jobId }, data: { updatedAt: new Date() } });
  await writeAudit(tx, open.job, THE_STUDIO, [settlement.audit]);
  return true;
}

function settlementLines(takeId: string, ceilingMicros: number, actualMicros: number): LedgerLine[] {
  return [
    { key: `release:${takeId}`, kind: "release", amountMicros: ceilingMicros, takeId },
    { key: `actual:${takeId}`, kind: "actual", amountMicros: actualMicros, takeId },
  ];
}

function findLive(tx: Tx, jobId: string, shotCode: string): Promise<TakeModel | null> {
  return tx.take.findFirst({ where: { jobId, shotCode, state: { in: [...LIVE_TAKE_STATES] } } });
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
    ceilingMicros: Number(row.ceilingMicros),
    actualMicros: row.actualMicros === null ? null : Number(row.actualMicros),
    providerJobId: row.providerJobId,
    failure: row.failure,
    assetKey: row.assetKey,
    superseded: row.supersededAt !== null,
  };
}

function backendFrom(value: string): BackendId {
  const id = BACKEND_IDS.find((known) => known === value);
  if (!id) throw new AppError("internal", `The backend ${value} of a take is not known.`);
  return id;
}
