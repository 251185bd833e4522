import type { Tx } from "@/lib/db/client";
import { THE_STUDIO, upsertAsset, writeAudit, writeLedger } from "@/lib/db/write-records";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { LedgerLine, Store } from "@/lib/pipeline/store";

type OpenTake = { jobId: string; shotCode: string; ceilingMicros: bigint; progress: number; workspaceId: string };

/** The end of a take happens once, whoever brings the news. An older take of the shot leaves the film with it. */
export async function settleTake(tx: Tx, settlement: Parameters<Store["settleTake"]>[0]): Promise<boolean> {
  const { takeId, state, asset, actualMicros, failure } = settlement;
  const [open] = await tx.$queryRaw<OpenTake[]>`
    select t.job_id as "jobId", t.shot_code as "shotCode", t.ceiling_micros as "ceilingMicros", t.progress,
      j.workspace_id as "workspaceId"
    from take t join job j on j.id = t.job_id
    where t.id = ${takeId} and t.state::text = any(${[...LIVE_TAKE_STATES]}) for update of t`;
  if (!open) return false;
  const { jobId, shotCode, workspaceId } = open;
  if (asset) await upsertAsset(tx, jobId, "take", asset);
  if (state === "succeeded") {
    await tx.take.updateMany({
      where: { jobId, shotCode, state: "succeeded", supersededAt: null, id: { not: takeId } },
      data: { supersededAt: new Date() },
    });
  }
  await tx.take.update({
    where: { id: takeId },
    data: {
      state,
      progress: state === "succeeded" ? 1 : open.progress,
      assetKey: asset?.key ?? null,
      actualMicros: BigInt(actualMicros),
      failure: failure ?? null,
      settledAt: new Date(),
    },
  });
  await writeLedger(tx, jobId, settlementLines(takeId, Number(open.ceilingMicros), actualMicros));
  await writeAudit(tx, { id: jobId, workspaceId }, THE_STUDIO, [settlement.audit]);
  return true;
}

function settlementLines(takeId: string, ceilingMicros: number, actualMicros: number): LedgerLine[] {
  return [
    { key: `release:${takeId}`, kind: "release", amountMicros: ceilingMicros, takeId },
    { key: `actual:${takeId}`, kind: "actual", amountMicros: actualMicros, takeId },
  ];
}
