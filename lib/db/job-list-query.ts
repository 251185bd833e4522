import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/domain/errors";
import { JOB_SORTS, type JobFilter, type JobSort } from "@/lib/domain/job-list";
import type { Viewer } from "@/lib/domain/viewer";

type Order = { key: Prisma.Sql; type: Prisma.Sql; isDescending: boolean };

/** What a list is sorted by; the job's id decides between equals, so that no page repeats or leaves out a job. */
const ORDERS: Record<JobSort, Order> = {
  newest: { key: Prisma.sql`j.created_at`, type: Prisma.sql`timestamptz`, isDescending: true },
  oldest: { key: Prisma.sql`j.created_at`, type: Prisma.sql`timestamptz`, isDescending: false },
  updated: { key: Prisma.sql`j.updated_at`, type: Prisma.sql`timestamptz`, isDescending: true },
  title: { key: Prisma.sql`lower(j.title)`, type: Prisma.sql`text`, isDescending: false },
};

const cursorSchema = z.tuple([z.enum(JOB_SORTS), z.string(), z.string()]);

/** The key a list is sorted by, as text, and the order itself. */
export function orderOf(sort: JobSort): { key: Prisma.Sql; by: Prisma.Sql } {
  const { key, isDescending } = ORDERS[sort];
  const direction = isDescending ? Prisma.sql`desc` : Prisma.sql`asc`;
  return { key: Prisma.sql`(${key})::text`, by: Prisma.sql`${key} ${direction}, j.id ${direction}` };
}

/** Names the last job of a page; the next one begins after it. */
export function cursorOf(sort: JobSort, last: { sort_key: string; id: string }): string {
  return Buffer.from(JSON.stringify([sort, last.sort_key, last.id])).toString("base64url");
}

/** The condition that leaves out everything up to a cursor. Throws `invalid_input` for one of another list. */
export function afterCursor(sort: JobSort, cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.empty;
  const parsed = cursorSchema.safeParse(read(cursor));
  if (!parsed.success || parsed.data[0] !== sort) {
    throw new AppError("invalid_input", "This page of the list can't be found any more. Begin with the first one.");
  }
  const [, value, id] = parsed.data;
  const { key, type, isDescending } = ORDERS[sort];
  return Prisma.sql`and (${key}, j.id) ${isDescending ? Prisma.sql`<` : Prisma.sql`>`} (${value}::${type}, ${id})`;
}

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

/** Everything a filter asks for, of the jobs this viewer may see. Aliases: j job, b brief, p project. */
export function matching(viewer: Viewer, { status, ...filter }: JobFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`j.workspace_id = ${viewer.workspaceId}`,
    viewer.role === "producer" && Prisma.sql`j.producer_id = ${viewer.userId}`,
    status && Prisma.sql`j.status::text = ${status}`,
    filter.waitingAt && Prisma.sql`j.status = 'waiting' and j.waiting_at = ${filter.waitingAt}`,
    filter.producer && Prisma.sql`j.producer_id = ${filter.producer}`,
    filter.project && Prisma.sql`p.name = ${filter.project}`,
    filter.backend && madeBy(filter.backend),
    filter.days && Prisma.sql`j.created_at > now() - make_interval(days => ${filter.days}::int)`,
    filter.query && saying(filter.query),
  ];
  return Prisma.join(
    conditions.filter((condition) => typeof condition === "object"),
    " and ",
  );
}

function madeBy(backend: string): Prisma.Sql {
  return Prisma.sql`(exists (select 1 from take t where t.job_id = j.id and t.backend = ${backend})
    or (select q.body->>'backend' from quote q where q.job_id = j.id order by q.created_at desc limit 1) = ${backend})`;
}

function saying(query: string): Prisma.Sql {
  const words = query.split(/\s+/).filter(Boolean);
  return Prisma.sql`not exists (select 1 from unnest(${words}::text[]) as word where position(lower(word) in
    lower(j.title || ' ' || coalesce(b.clean->>'prompt', b.input->>'prompt', ''))) = 0)`;
}
