import { z } from "zod";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { AuditChainView, AuditChecks, ChainBreak } from "@/lib/domain/audit-chain";

const MOST_BROKEN = 20;

const rowSchema = z.object({
  job_id: z.string().nullable(),
  title: z.string().nullable(),
  entries: z.int(),
  position: z.int().nullable(),
  entry_id: z.bigint().nullable(),
  is_missing: z.boolean().nullable(),
});
type ChainRow = z.infer<typeof rowSchema>;

/** Recomputes the chain of one job's audit entries and names the first entry that is not what was written. */
export async function verifyAuditChain(db: Db, jobId: string, now = new Date()): Promise<AuditChainView> {
  const [row] = await recompute(db, Prisma.sql`job_id = ${jobId}`);
  const brokenAt = row ? breakOf(row) : null;
  return { ok: brokenAt === null, entries: row?.entries ?? 0, verifiedAt: now.toISOString(), brokenAt };
}

/** Recomputes every chain of a workspace; the broken ones are named, at most twenty of them. */
export async function verifyAuditChains(db: Db, workspaceId: string, now = new Date()): Promise<AuditChecks> {
  const rows = await recompute(db, Prisma.sql`workspace_id = ${workspaceId}`);
  const broken = rows.flatMap((row) => {
    const brokenAt = breakOf(row);
    return brokenAt ? [{ jobId: row.job_id, title: row.title ?? "Changes outside of films", brokenAt }] : [];
  });
  return {
    ok: broken.length === 0,
    chains: rows.length,
    entries: rows.reduce((sum, row) => sum + row.entries, 0),
    verifiedAt: now.toISOString(),
    broken: broken.slice(0, MOST_BROKEN),
  };
}

/**
 * One row for each chain. A gap in the positions, a hash that is not the recomputed one, and a chain that ends before
 * its recorded end are breaks; the earliest one counts.
 */
async function recompute(db: Db, which: Prisma.Sql): Promise<ChainRow[]> {
  const rows = await db.$queryRaw<unknown[]>`
    with entry as (
      select coalesce(a.job_id, a.workspace_id) as chain_id, a.id, a.position, a.hash, a as whole,
        (row_number() over chain)::int as place, lag(a.hash, 1, '') over chain as previous
      from audit_entry a where ${which}
      window chain as (partition by coalesce(a.job_id, a.workspace_id) order by a.position, a.id)),
    wrong as (
      select distinct on (chain_id) chain_id, place as position, case when position > place then null else id end as entry_id,
        position > place as is_missing
      from entry where position <> place or hash <> audit_entry_hash(previous, whole) order by chain_id, place),
    found as (
      select chain_id, count(*)::int as entries, (array_agg(hash order by place desc))[1] as head
      from entry group by chain_id),
    head as (select id, job_id, entries, head from audit_chain where ${which})
    select coalesce(head.job_id, case when head.id is null then job.id end) as job_id, job.title,
      coalesce(found.entries, 0) as entries,
      case when wrong.position is not null then wrong.position
        when found.head is distinct from head.head or found.entries is distinct from head.entries
          then coalesce(found.entries, 0) + 1 end as position,
      wrong.entry_id, coalesce(wrong.is_missing, true) as is_missing
    from found full join head on head.id = found.chain_id
      left join wrong on wrong.chain_id = found.chain_id
      left join job on job.id = coalesce(head.job_id, found.chain_id)
    order by job.created_at desc nulls last`;
  return z.array(rowSchema).parse(rows);
}

function breakOf({ position, entry_id, is_missing }: ChainRow): ChainBreak | null {
  if (position === null) return null;
  const what = is_missing ? "missing" : "changed";
  return { position, entryId: entry_id === null ? null : String(entry_id), what };
}
