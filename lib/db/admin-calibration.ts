import { z } from "zod";
import { SPENT } from "@/lib/db/admin-ledger";
import type { Db } from "@/lib/db/client";
import { BACKEND_IDS } from "@/lib/domain/backend";
import type { PastQuote } from "@/lib/domain/cost/calibration";
import { quoteSchema } from "@/lib/domain/cost/quote";
import type { Viewer } from "@/lib/domain/viewer";

export type QuotedFilm = PastQuote & { jobId: string; title: string; completedAt: string };

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  completed_at: z.date(),
  backend: z.enum(BACKEND_IDS),
  interval: quoteSchema.shape.interval,
  spent: z.bigint(),
});

/** Finished films whose last signed cost was to be paid, with that quote and what the ledger says they cost; newest first. */
export async function listQuotedFilms(db: Db, { workspaceId }: Viewer): Promise<QuotedFilm[]> {
  const rows = await db.$queryRaw<unknown[]>`
    with signed as (
      select distinct on (j.id) j.id, j.title, coalesce(j.completed_at, j.updated_at) as completed_at, q.body,
        q.p90_micros
      from job j join approval a on a.job_id = j.id and a.gate = 'cost' and a.decision = 'approve'
        join quote q on q.id = a.quote_id
      where j.workspace_id = ${workspaceId} and j.status = 'complete'
      order by j.id, a.created_at desc)
    select signed.id, signed.title, signed.completed_at, signed.body->>'backend' as backend,
      signed.body->'interval' as interval,
      (select ${SPENT} from ledger_entry l where l.job_id = signed.id) as spent
    from signed where signed.p90_micros > 0 order by signed.completed_at desc`;
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row) => ({
      jobId: row.id,
      title: row.title,
      completedAt: row.completed_at.toISOString(),
      backend: row.backend,
      interval: row.interval,
      actualMicros: Number(row.spent),
    }));
}
