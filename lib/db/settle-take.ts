import type { Db } from "@/lib/db/client";
import { THE_STUDIO } from "@/lib/db/write-records";
import { type SpendClass, settlementMovements } from "@/lib/domain/cost/ledger";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { Store } from "@/lib/pipeline/store";

const LIVE = [...LIVE_TAKE_STATES];

/**
 * The end of a take happens once, whoever brings the news: file, state, money and history in one statement.
 * An older take of the shot leaves the film with it. Whatever ends without a file after somebody stopped it is cancelled:
 * nothing is sent in its place before a person says so. False: the take was settled before.
 */
export async function settleTake(db: Db, settlement: Parameters<Store["settleTake"]>[0]): Promise<boolean> {
  const { takeId, state, asset = null, actualMicros, chargeSource, spendClass, failure = null, audit } = settlement;
  const take = await db.take.findUnique({ where: { id: takeId }, select: { ceilingMicros: true } });
  if (!take) return false;
  const movements = settlementMovements(Number(take.ceilingMicros), actualMicros, spendClass ?? "lost");
  const isKept = state === "succeeded";
  const settled = await db.$executeRaw`
    with open as (
      select t.id, t.job_id, t.shot_code, t.created_at, j.workspace_id, j.producer_id, j.project_id
      from take t join job j on j.id = t.job_id
      where t.id = ${takeId} and t.state::text = any(${LIVE}) for update of t),
    stored as (
      insert into asset (key, job_id, kind, bytes, sha256, content_type)
      select ${asset?.key ?? ""}, open.job_id, 'take', ${BigInt(asset?.bytes ?? 0)}, ${asset?.sha256 ?? ""},
        ${asset?.contentType ?? ""} from open where ${asset !== null}
      on conflict (key) do update set bytes = excluded.bytes, sha256 = excluded.sha256 returning key),
    older as (
      update take set superseded_at = now() from open
      where ${isKept} and take.job_id = open.job_id and take.shot_code = open.shot_code and take.id <> open.id
        and take.state = 'succeeded' and take.superseded_at is null returning take.id),
    money as (
      insert into ledger_entry (key, workspace_id, user_id, project_id, job_id, take_id, kind, from_account, to_account,
        amount_micros, booked_on, note)
      select line.kind || ':' || open.id, open.workspace_id, open.producer_id, open.project_id, open.job_id, open.id,
        line.kind, line."from", line."to", line."amountMicros", open.created_at::date, ${chargeSource}
      from open, jsonb_to_recordset(${JSON.stringify(movements)}::jsonb)
        as line(kind text, "from" text, "to" text, "amountMicros" bigint)
      on conflict (key) do nothing),
    noted as (
      insert into audit_entry (workspace_id, job_id, actor_name, action, summary, data)
      select open.workspace_id, open.job_id, ${THE_STUDIO.name}, ${audit.action}, ${audit.summary},
        ${JSON.stringify(audit.data ?? {})}::jsonb from open)
    update take set state = case when ${isKept} or take.stopped_by is null then ${state} else 'cancelled' end::"TakeState",
      asset_key = (select key from stored), failure = ${failure},
      failure_kind = ${settlement.failureKind ?? null}, advice = null, reconcile_at = null,
      progress = case when ${isKept} then 1 else progress end, actual_micros = ${BigInt(actualMicros)},
      charge_source = ${chargeSource}, spend_class = ${actualMicros > 0 ? spendClass : null}, settled_at = now()
    from open, (select count(*) from older) as after_older
    where take.id = open.id`;
  return settled === 1;
}

/** Money that was paid is seen differently now: moved between classes once, in ledger and take alike. */
export async function reclassify(
  db: Pick<Db, "$executeRaw">,
  takeIds: readonly string[],
  from: SpendClass,
  to: SpendClass,
): Promise<void> {
  if (takeIds.length === 0) return;
  await db.$executeRaw`
    with changed as (
      update take set spend_class = ${to} where id = any(${[...takeIds]}) and spend_class = ${from} and actual_micros > 0
      returning id, job_id, actual_micros, created_at)
    insert into ledger_entry (key, workspace_id, user_id, project_id, job_id, take_id, kind, from_account, to_account,
      amount_micros, booked_on)
    select 'reclassified:' || changed.id || ':' || ${to}, j.workspace_id, j.producer_id, j.project_id, j.id, changed.id,
      'reclassified', 'spent:' || ${from}, 'spent:' || ${to}, changed.actual_micros, changed.created_at::date
    from changed join job j on j.id = changed.job_id
    on conflict (key) do nothing`;
}
