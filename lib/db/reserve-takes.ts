import { type Tx, toJson } from "@/lib/db/client";
import { writeLedger } from "@/lib/db/write-records";
import { sumMicros } from "@/lib/domain/money";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { Reservation, TakeIntent } from "@/lib/pipeline/store";

/** Whoever reserves for a job waits at its row, so that the cap holds and no shot gets two live takes, however many try. */
export async function reserveTakes(tx: Tx, jobId: string, intents: TakeIntent[]): Promise<Reservation> {
  const [job] = await tx.$queryRaw<{ cap: bigint | null }[]>`
    select cap_micros as cap from job where id = ${jobId} and status = 'running' and stage = 'RENDER' for update`;
  if (!job) return { kind: "stale" };
  const live = await tx.take.findMany({
    where: { jobId, state: { in: [...LIVE_TAKE_STATES] } },
    select: { id: true, shotCode: true },
  });
  const isLive = new Set(live.map((take) => take.shotCode));
  const fresh = intents.filter((intent) => !isLive.has(intent.shotCode));
  const neededMicros = sumMicros(fresh.map((intent) => intent.ceilingMicros));
  const leftMicros = Number(job.cap ?? 0n) - (await committedMicros(tx, jobId));
  if (neededMicros > leftMicros) return { kind: "over-cap", leftMicros, neededMicros };
  await write(tx, jobId, fresh);
  const asked = new Set(intents.map((intent) => intent.shotCode));
  const kept = live.filter((take) => asked.has(take.shotCode));
  return { kind: "reserved", takes: [...kept, ...fresh.map(({ id, shotCode }) => ({ id, shotCode }))] };
}

async function write(tx: Tx, jobId: string, fresh: TakeIntent[]): Promise<void> {
  if (fresh.length === 0) return;
  await tx.take.createMany({
    data: fresh.map((intent) => ({
      ...intent,
      jobId,
      state: "reserved" as const,
      request: toJson(intent.request),
      ceilingMicros: BigInt(intent.ceilingMicros),
    })),
  });
  await writeLedger(
    tx,
    jobId,
    fresh.map(({ id, ceilingMicros }) => ({
      key: `reservation:${id}`,
      kind: "reservation",
      amountMicros: ceilingMicros,
      takeId: id,
    })),
  );
}

/** Set aside and not yet given back, plus really paid. */
async function committedMicros(tx: Tx, jobId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ committed: bigint }[]>`
    select coalesce(sum(case kind when 'release' then -amount_micros when 'estimate' then 0 else amount_micros end), 0)::bigint
      as committed
    from ledger_entry where job_id = ${jobId}`;
  return Number(row?.committed ?? 0n);
}
