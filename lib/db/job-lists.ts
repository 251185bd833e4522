import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { gateSchema } from "@/lib/domain/gate";
import { type JobStatus, jobStatusSchema, progressOf, stageSchema } from "@/lib/domain/job";
import type { JobSummary } from "@/lib/domain/job-view";
import type { Viewer } from "@/lib/domain/viewer";

export type JobFilter = {
  status?: JobStatus | undefined;
  query?: string | undefined;
  cursor?: string | undefined;
  take?: number | undefined;
};

/** A row of a list whose picture is still a storage key. */
export type JobListRow = Omit<JobSummary, "posterUrl"> & { posterKey: string | null; producerId: string };

const PAGE = 24;
const LARGEST_PAGE = 100;
const SUGGESTIONS = 200;

/** Jobs the viewer may see, newest first. */
export async function listJobRows(
  db: Db,
  viewer: Viewer,
  filter: JobFilter,
): Promise<{ jobs: JobListRow[]; nextCursor: string | null; total: number }> {
  const take = Math.min(filter.take ?? PAGE, LARGEST_PAGE);
  const visible = visibleTo(viewer, filter);
  const before = filter.cursor ? Prisma.sql`and j.id < ${filter.cursor}` : Prisma.empty;
  const rows = await db.$queryRaw<RawRow[]>`${SELECT} where ${visible} ${before} order by j.id desc limit ${take + 1}`;
  const [{ total } = { total: 0 }] = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from job j where ${visible}`;
  const jobs = rows.slice(0, take).map(fromRaw);
  return { jobs, total, nextCursor: rows.length > take ? (jobs.at(-1)?.id ?? null) : null };
}

/** Jobs of the viewer's workspace that wait for a decision, the longest waiting first. Held jobs wait for nobody's. */
export async function listWaitingRows(db: Db, viewer: Viewer): Promise<JobListRow[]> {
  const visible = visibleTo(viewer, { status: "waiting" });
  const rows = await db.$queryRaw<RawRow[]>`
    ${SELECT} where ${visible} and j.waiting_at <> 'provider' order by j.updated_at limit 200`;
  return rows.map(fromRaw);
}

/** Names of the workspace's projects, for a form that suggests them. */
export async function listProjectNames(db: Db, viewer: Viewer): Promise<string[]> {
  const { workspaceId } = viewer;
  const rows = await db.project.findMany({ where: { workspaceId }, orderBy: { name: "asc" }, take: SUGGESTIONS });
  return rows.map((row) => row.name);
}

type RawRow = {
  id: string;
  title: string;
  stage: string;
  status: string;
  waiting_at: string | null;
  failed_stage: string | null;
  producer_id: string;
  producer_name: string;
  duration_seconds: number;
  aspect_ratio: string;
  shots: number;
  done: number;
  poster_key: string | null;
  spent: bigint;
  cap_micros: bigint | null;
  created_at: Date;
  updated_at: Date;
};

const SELECT = Prisma.sql`
  select j.id, j.title, j.stage, j.status::text as status, j.waiting_at, j.failed_stage, j.producer_id, j.cap_micros,
    j.created_at, j.updated_at, coalesce(u.name, u.email, 'Unknown') as producer_name,
    coalesce((b.clean->>'durationSeconds')::float8, (b.input->>'durationSeconds')::float8, 0) as duration_seconds,
    coalesce(b.clean->>'aspectRatio', b.input->>'aspectRatio', '16:9') as aspect_ratio,
    (select count(*)::int from shot s where s.job_id = j.id and s.plan_version = j.plan_version) as shots,
    (select count(distinct t.shot_code)::int from take t
      where t.job_id = j.id and t.state = 'succeeded' and t.superseded_at is null) as done,
    coalesce(
      (select a.key from asset a where a.job_id = j.id and a.kind = 'poster' order by a.created_at desc limit 1),
      (select a.key from asset a where a.job_id = j.id and a.kind = 'still' order by a.key limit 1)) as poster_key,
    coalesce((select sum(l.amount_micros) from ledger_entry l where l.job_id = j.id and l.kind = 'actual'), 0)::bigint as spent
  from job j join "user" u on u.id = j.producer_id left join brief b on b.job_id = j.id`;

function visibleTo(viewer: Viewer, filter: JobFilter): Prisma.Sql {
  const own = viewer.role === "producer" ? Prisma.sql`and j.producer_id = ${viewer.userId}` : Prisma.empty;
  const status = filter.status ? Prisma.sql`and j.status::text = ${filter.status}` : Prisma.empty;
  const query = filter.query ? Prisma.sql`and position(lower(${filter.query}) in lower(j.title)) > 0` : Prisma.empty;
  return Prisma.sql`j.workspace_id = ${viewer.workspaceId} ${own} ${status} ${query}`;
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
    failedStage,
    progress: progressOf(stage, failedStage, { done: row.done, total: row.shots }),
    durationSeconds: row.duration_seconds,
    aspectRatio: row.aspect_ratio,
    producerId: row.producer_id,
    producerName: row.producer_name,
    posterKey: row.poster_key,
    spentMicros: Number(row.spent),
    capMicros: row.cap_micros === null ? null : Number(row.cap_micros),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
