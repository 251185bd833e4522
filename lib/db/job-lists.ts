import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { afterCursor, cursorOf, matching, orderOf } from "@/lib/db/job-list-query";
import { gateSchema } from "@/lib/domain/gate";
import { JOB_STATUSES, type JobStatus, jobStatusSchema, progressOf, stageSchema } from "@/lib/domain/job";
import type { JobChoices, JobFilter, StatusCounts } from "@/lib/domain/job-list";
import type { JobSummary } from "@/lib/domain/job-view";
import type { Viewer } from "@/lib/domain/viewer";

export type JobPageQuestion = JobFilter & { cursor?: string | undefined; take?: number | undefined };

/** A row of a list whose picture is still a storage key. */
export type JobListRow = Omit<JobSummary, "posterUrl"> & { posterKey: string | null; producerId: string };

export type JobListPage = {
  jobs: JobListRow[];
  nextCursor: string | null;
  /** All that match, on this page or not. */
  total: number;
  statusCounts: StatusCounts;
};

const PAGE = 36;
const LARGEST_PAGE = 100;
const SUGGESTIONS = 200;

/** One page of the jobs the viewer may see. Two questions to the database, however long the list is. */
export async function listJobRows(db: Db, viewer: Viewer, question: JobPageQuestion): Promise<JobListPage> {
  const { cursor, take: asked = PAGE, ...filter } = question;
  const take = Math.min(asked, LARGEST_PAGE);
  const sort = filter.sort ?? "newest";
  const where = Prisma.sql`${matching(viewer, filter)} ${afterCursor(sort, cursor)}`;
  const [rows, statusCounts] = await Promise.all([
    readRows(db, where, orderOf(sort), take + 1),
    countByStatus(db, viewer, filter),
  ]);
  const page = rows.slice(0, take);
  const last = rows.length > take ? page.at(-1) : undefined;
  return {
    jobs: page.map(fromRaw),
    nextCursor: last ? cursorOf(sort, last) : null,
    total: filter.status ? statusCounts[filter.status] : sumOf(statusCounts),
    statusCounts,
  };
}

/** Jobs of the viewer's workspace that wait for a decision, the longest waiting first. Held jobs wait for nobody's. */
export async function listWaitingRows(db: Db, viewer: Viewer, most: number): Promise<JobListRow[]> {
  const where = Prisma.sql`${matching(viewer, { status: "waiting" })} and j.waiting_at <> 'provider'`;
  const order = { key: Prisma.sql`j.updated_at::text`, by: Prisma.sql`j.updated_at` };
  return (await readRows(db, where, order, most)).map(fromRaw);
}

/** Names of the workspace's projects, for a form that suggests them. */
export async function listProjectNames(db: Db, viewer: Viewer): Promise<string[]> {
  const { workspaceId } = viewer;
  const rows = await db.project.findMany({ where: { workspaceId }, orderBy: { name: "asc" }, take: SUGGESTIONS });
  return rows.map((row) => row.name);
}

/** What a list can be narrowed to: people who have made jobs and projects that have some, as the viewer may see them. */
export async function listJobChoices(db: Db, viewer: Viewer): Promise<JobChoices> {
  const visible = matching(viewer, {});
  const [producers, projects] = await Promise.all([
    db.$queryRaw<{ id: string; name: string }[]>`
      select distinct u.id, coalesce(u.name, u.email, 'Unknown') as name
      from job j join "user" u on u.id = j.producer_id where ${visible} order by name limit ${SUGGESTIONS}`,
    db.$queryRaw<{ name: string }[]>`
      select distinct p.name from job j join project p on p.id = j.project_id
      where ${visible} order by p.name limit ${SUGGESTIONS}`,
  ]);
  return { producers, projects: projects.map(({ name }) => name) };
}

type RawRow = {
  id: string;
  title: string;
  stage: string;
  status: string;
  waiting_at: string | null;
  waiting_reason: string | null;
  failed_stage: string | null;
  producer_id: string;
  producer_name: string;
  project_name: string | null;
  duration_seconds: number;
  aspect_ratio: string;
  shots: number;
  done: number;
  poster_key: string | null;
  spent: bigint;
  cap_micros: bigint | null;
  quoted_micros: bigint | null;
  created_at: Date;
  updated_at: Date;
  sort_key: string;
};

const FROM = Prisma.sql`from job j left join brief b on b.job_id = j.id left join project p on p.id = j.project_id`;

/** The rows of the page are chosen first; what a card shows beyond them is looked up for those alone. */
async function readRows(
  db: Db,
  where: Prisma.Sql,
  order: { key: Prisma.Sql; by: Prisma.Sql },
  limit: number,
): Promise<RawRow[]> {
  return await db.$queryRaw<RawRow[]>`
    with page as (
      select j.*, b.clean, b.input, p.name as project_name, ${order.key} as sort_key,
        row_number() over (order by ${order.by}) as place
      ${FROM} where ${where} order by ${order.by} limit ${limit})
    select j.id, j.title, j.stage, j.status::text as status, j.waiting_at, j.waiting_reason, j.failed_stage,
      j.producer_id, j.cap_micros, j.created_at, j.updated_at, j.project_name, j.sort_key,
      coalesce(u.name, u.email, 'Unknown') as producer_name,
      coalesce(board.seconds, (j.clean->>'durationSeconds')::float8, (j.input->>'durationSeconds')::float8, 0)
        as duration_seconds,
      coalesce(j.clean->>'aspectRatio', j.input->>'aspectRatio', '16:9') as aspect_ratio,
      board.shots,
      (select count(distinct t.shot_code)::int from take t
        where t.job_id = j.id and t.state = 'succeeded' and t.superseded_at is null) as done,
      ${POSTER} as poster_key,
      coalesce((select sum(l.amount_micros) from ledger_entry l
        where l.job_id = j.id and l.kind = 'actual'), 0)::bigint as spent,
      (select (q.body->'interval'->>'p50Micros')::bigint from quote q
        where q.job_id = j.id order by q.created_at desc limit 1) as quoted_micros
    from page j join "user" u on u.id = j.producer_id cross join lateral (${BOARD}) board order by j.place`;
}

/** How many shots the board has and how long they are together; a film is as long as its board, whatever the brief asked for. */
const BOARD = Prisma.sql`
  select count(*)::int as shots, round(sum((s.body->>'durationSeconds')::numeric), 3)::float8 as seconds
  from shot s where s.job_id = j.id and s.plan_version = j.plan_version`;

/** The film's poster; before there is one the still of the first shot. */
const POSTER = Prisma.sql`coalesce(
  (select a.key from asset a where a.job_id = j.id and a.kind = 'poster' order by a.created_at desc limit 1),
  (select a.key from asset a, shot s where a.job_id = j.id and a.kind = 'still' and s.job_id = j.id
    and s.plan_version = j.plan_version and position('/stills/' || s.code || '-' in a.key) > 0
    order by s.position, a.created_at desc limit 1))`;

async function countByStatus(db: Db, viewer: Viewer, filter: JobFilter): Promise<StatusCounts> {
  const others = matching(viewer, { ...filter, status: undefined });
  const rows = await db.$queryRaw<{ status: JobStatus; count: number }[]>`
    select j.status::text as status, count(*)::int as count ${FROM} where ${others} group by j.status`;
  const countOf = (status: JobStatus) => rows.find((row) => row.status === status)?.count ?? 0;
  return Object.fromEntries(JOB_STATUSES.map((status) => [status, countOf(status)])) as StatusCounts;
}

function sumOf(counts: StatusCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function fromRaw(row: RawRow): JobListRow {
  const stage = stageSchema.parse(row.stage);
  const failedStage = row.failed_stage === null ? null : stageSchema.parse(row.failed_stage);
  return {
    id: row.id,
    title: row.title,
    stage,
    status: jobStatusSchema.parse(row.status),
    waitingAt: row.waiting_at === null ? null : gateSchema.parse(row.waiting_at),
    waitingReason: row.waiting_reason,
    failedStage,
    progress: progressOf(stage, failedStage, { done: row.done, total: row.shots }),
    durationSeconds: row.duration_seconds,
    aspectRatio: row.aspect_ratio,
    shots: row.shots,
    shotsDone: Math.min(row.done, row.shots),
    producerId: row.producer_id,
    producerName: row.producer_name,
    projectName: row.project_name,
    posterKey: row.poster_key,
    spentMicros: Number(row.spent),
    quotedMicros: microsOf(row.quoted_micros),
    capMicros: microsOf(row.cap_micros),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function microsOf(value: bigint | null): number | null {
  return value === null ? null : Number(value);
}
