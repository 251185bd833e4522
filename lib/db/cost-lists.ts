import { MOVED, SPENT } from "@/lib/db/admin-ledger";
import type { Db } from "@/lib/db/client";
import type { DateRange } from "@/lib/db/costs";
import type { CostsView } from "@/lib/domain/admin-view";
import { spendClassSchema } from "@/lib/domain/cost/ledger";
import { jobStatusSchema } from "@/lib/domain/job";

/** Jobs made in the range, newest first: their last estimate and everything the ledger says they cost. */
export async function listCostedJobs(
  db: Db,
  workspaceId: string,
  { from, to }: DateRange,
  most: number,
): Promise<Pick<CostsView, "jobs" | "jobCount">> {
  const rows = await db.$queryRaw<
    {
      id: string;
      title: string;
      producer: string;
      status: string;
      cap: bigint | null;
      estimate: bigint | null;
      actual: bigint;
      count: number;
    }[]
  >`
    select j.id, j.title, coalesce(u.name, u.email, 'Unknown') as producer, j.status::text as status,
      j.cap_micros as cap, count(*) over ()::int as count,
      (select l.amount_micros from ledger_entry l where l.job_id = j.id and l.to_account = 'quoted'
        order by l.id desc limit 1) as estimate,
      (select ${SPENT} from ledger_entry l where l.job_id = j.id) as actual
    from job j join "user" u on u.id = j.producer_id
    where j.workspace_id = ${workspaceId} and j.created_at::date between ${from}::date and ${to}::date
    order by j.created_at desc, j.id limit ${most}`;
  return {
    jobCount: rows[0]?.count ?? 0,
    jobs: rows.map((row) => ({
      id: row.id,
      title: row.title,
      producerName: row.producer,
      status: jobStatusSchema.parse(row.status),
      estimateMicros: row.estimate === null ? null : Number(row.estimate),
      actualMicros: Number(row.actual),
      capMicros: row.cap === null ? null : Number(row.cap),
    })),
  };
}

/** Takes paid in the range whose money lies outside `spent:kept`, the dearest first. */
export async function listNotKept(
  db: Db,
  workspaceId: string,
  { from, to }: DateRange,
  most: number,
): Promise<CostsView["notKept"]> {
  const rows = await db.$queryRaw<
    {
      take_id: string;
      job_id: string;
      title: string;
      shot_code: string;
      number: number;
      backend: string;
      account: string;
      micros: bigint;
      failure: string | null;
    }[]
  >`
    select t.id as take_id, t.job_id, j.title, t.shot_code, t.number, t.backend, t.failure, paid.account, paid.micros
    from (
      select l.take_id, moved.account, sum(moved.amount)::bigint as micros
      from ledger_entry l, ${MOVED}
      where l.workspace_id = ${workspaceId} and moved.account like 'spent:%' and moved.account <> 'spent:kept'
        and l.booked_on between ${from}::date and ${to}::date
      group by l.take_id, moved.account having sum(moved.amount) <> 0) as paid
      join take t on t.id = paid.take_id join job j on j.id = t.job_id
    order by paid.micros desc, t.id limit ${most}`;
  return rows.map((row) => ({
    takeId: row.take_id,
    jobId: row.job_id,
    jobTitle: row.title,
    shotCode: row.shot_code,
    number: row.number,
    backend: row.backend,
    spendClass: spendClassSchema.parse(row.account.replace("spent:", "")),
    micros: Number(row.micros),
    failure: row.failure,
  }));
}
