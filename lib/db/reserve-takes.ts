import { type Tx, toJson } from "@/lib/db/client";
import { CAPS, type Cap } from "@/lib/domain/cost/caps";
import { sumMicros } from "@/lib/domain/money";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { Reservation, TakeIntent } from "@/lib/pipeline/store";

type Room = { cap: Cap; leftMicros: number };

/**
 * Whoever reserves for a job waits at its row, so that no shot gets two live takes; whoever reserves money waits at the
 * workspace's row as well, so that no cap can be passed, however many try. Then one statement books everything or nothing.
 */
export async function reserveTakes(tx: Tx, jobId: string, intents: TakeIntent[]): Promise<Reservation> {
  const [job] = await tx.$queryRaw<{ workspace_id: string }[]>`
    select workspace_id from job where id = ${jobId} and status = 'running' and stage = 'RENDER' for update`;
  if (!job) return { kind: "stale" };
  const live = await tx.take.findMany({
    where: { jobId, state: { in: [...LIVE_TAKE_STATES] } },
    orderBy: { queueRank: "asc" },
    select: { id: true, shotCode: true },
  });
  const isLive = new Set(live.map((take) => take.shotCode));
  const fresh = intents.filter((intent) => !isLive.has(intent.shotCode));
  const neededMicros = sumMicros(fresh.map((intent) => intent.ceilingMicros));
  if (neededMicros > 0) await tx.$queryRaw`select 1 from workspace where id = ${job.workspace_id} for no key update`;
  const room = neededMicros > 0 ? await roomAround(tx, jobId) : [];
  const tight = room.find(({ leftMicros }) => neededMicros > leftMicros);
  if (tight) return { kind: "over-cap", ...tight, neededMicros };
  if (fresh.length > 0) await book(tx, jobId, fresh);
  const asked = new Set(intents.map((intent) => intent.shotCode));
  const kept = live.filter((take) => asked.has(take.shotCode));
  return { kind: "reserved", takes: [...kept, ...fresh.map(({ id, shotCode }) => ({ id, shotCode }))] };
}

/** What is left of every cap around a job, the tightest first. Right at this moment only, unless the workspace is locked. */
export async function roomAround(tx: Tx, jobId: string): Promise<Room[]> {
  const rows = await tx.$queryRaw<{ cap: string; left_micros: bigint }[]>`
    with this as (
      select j.id, j.workspace_id, j.project_id, j.producer_id, coalesce(j.cap_micros, 0) as job_limit,
        p.budget_micros as project_limit, w.month_budget_micros as month_limit,
        coalesce(m.day_budget_micros, w.user_day_budget_micros) as day_limit
      from job j join workspace w on w.id = j.workspace_id
        left join project p on p.id = j.project_id
        left join membership m on m.workspace_id = j.workspace_id and m.user_id = j.producer_id
      where j.id = ${jobId}),
    limits as (
      select 'job' as cap, job_limit as amount from this
      union all select 'project', project_limit from this where project_limit is not null
      union all select 'user-day', day_limit from this
      union all select 'workspace-month', month_limit from this),
    moved as (
      select l.job_id, l.project_id, l.user_id, l.workspace_id, l.booked_on,
        case when l.from_account = 'budget' then l.amount_micros else -l.amount_micros end as amount
      from ledger_entry l, this
      where l.workspace_id = this.workspace_id and 'budget' in (l.from_account, l.to_account)
        and (l.job_id = this.id or l.project_id = this.project_id or l.booked_on >= date_trunc('month', now())::date)),
    committed as (
      select 'job' as cap, sum(amount) as amount from moved, this where job_id = this.id
      union all select 'project', sum(amount) from moved, this where moved.project_id = this.project_id
      union all select 'user-day', sum(amount) from moved, this
        where moved.user_id = this.producer_id and booked_on = current_date
      union all select 'workspace-month', sum(amount) from moved
        where booked_on >= date_trunc('month', now())::date)
    select limits.cap, (limits.amount - coalesce(committed.amount, 0))::bigint as left_micros
    from limits join committed using (cap) order by left_micros`;
  return rows.flatMap((row) => {
    const cap = CAPS.find((known) => known === row.cap);
    return cap ? [{ cap, leftMicros: Number(row.left_micros) }] : [];
  });
}

async function book(tx: Tx, jobId: string, fresh: TakeIntent[]): Promise<void> {
  await tx.take.createMany({
    data: fresh.map((intent) => ({
      ...intent,
      jobId,
      state: "reserved" as const,
      request: toJson(intent.request),
      priceRowId: intent.request.order.priceRowId,
      ceilingMicros: BigInt(intent.ceilingMicros),
    })),
  });
  const paid = fresh.filter((intent) => intent.ceilingMicros > 0);
  if (paid.length === 0) return;
  const lines = paid.map(({ id, ceilingMicros }) => ({ id, amount: ceilingMicros }));
  await tx.$executeRaw`
    insert into ledger_entry (key, workspace_id, user_id, project_id, job_id, take_id, kind, from_account, to_account, amount_micros)
    select 'reservation:' || line.id, j.workspace_id, j.producer_id, j.project_id, j.id, line.id, 'reservation', 'budget', 'reserved', line.amount
    from job j, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(id text, amount bigint) where j.id = ${jobId}`;
}
