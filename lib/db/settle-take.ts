import type { Db } from "@/lib/db/client";
import { THE_STUDIO } from "@/lib/db/write-records";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { Store } from "@/lib/pipeline/store";

const LIVE = [...LIVE_TAKE_STATES];

/**
 * The end of a take happens once, whoever brings the news: file, state, money and history in one statement.
 * An older take of the shot leaves the film with it. False: the take was settled before.
 */
export async function settleTake(db: Db, settlement: Parameters<Store["settleTake"]>[0]): Promise<boolean> {
  const { takeId, state, asset = null, actualMicros, failure = null, audit } = settlement;
  const isKept = state === "succeeded";
  const settled = await db.$executeRaw`
    with open as (
      select t.id, t.job_id, t.shot_code, t.ceiling_micros, j.workspace_id
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
      insert into ledger_entry (key, job_id, take_id, kind, amount_micros)
      select line.kind || ':' || open.id, open.job_id, open.id, line.kind, line.amount
      from open, lateral (values ('release', open.ceiling_micros), ('actual', ${BigInt(actualMicros)})) as line(kind, amount)
      on conflict (key) do nothing),
    noted as (
      insert into audit_entry (workspace_id, job_id, actor_name, action, summary, data)
      select open.workspace_id, open.job_id, ${THE_STUDIO.name}, ${audit.action}, ${audit.summary},
        ${JSON.stringify(audit.data ?? {})}::jsonb from open)
    update take set state = ${state}::"TakeState", asset_key = (select key from stored), failure = ${failure},
      progress = case when ${isKept} then 1 else progress end, actual_micros = ${BigInt(actualMicros)}, settled_at = now()
    from open, (select count(*) from older) as after_older
    where take.id = open.id`;
  return settled === 1;
}
