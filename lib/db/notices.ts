import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { GATE_OPENS, NEWS, type Notice } from "@/lib/domain/notice";
import type { Viewer } from "@/lib/domain/viewer";

const MOST = 50;
const KEPT_DAYS = 30;

type RawNotice = {
  id: bigint;
  action: string;
  summary: string;
  created_at: Date;
  job_id: string;
  title: string;
  is_unread: boolean;
};

/**
 * What of the audit history concerns the viewer, newest first: news of their own jobs that others made, jobs on hold
 * for admins, and gates that wait right now, for a job's producer and for everybody who decides.
 */
export async function listNotices(db: Db, viewer: Viewer): Promise<Notice[]> {
  const { workspaceId, userId } = viewer;
  const rows = await db.$queryRaw<RawNotice[]>`
    select a.id, a.action, a.summary, a.created_at, j.id as job_id, j.title,
      a.created_at > m.notices_seen_at as is_unread
    from audit_entry a
      join job j on j.id = a.job_id
      join membership m on m.workspace_id = a.workspace_id and m.user_id = ${userId}
    where a.workspace_id = ${workspaceId} and a.actor_id is distinct from ${userId}
      and a.created_at > now() - make_interval(days => ${KEPT_DAYS})
      and (${isNews(viewer)} or ${isWaitingGate(viewer)})
    order by a.id desc limit ${MOST}`;
  return rows.map(noticeFrom);
}

/** Counts everything up to and with `upTo` as seen. Never takes back what was seen before. */
export async function markNoticesSeen(db: Db, { workspaceId, userId }: Viewer, upTo: Date): Promise<void> {
  await db.$executeRaw`
    update membership set notices_seen_at = greatest(notices_seen_at, ${upTo})
    where workspace_id = ${workspaceId} and user_id = ${userId}`;
}

function isNews({ userId, role }: Viewer): Prisma.Sql {
  const held = Object.keys(NEWS).filter((action) => NEWS[action]?.kind === "held");
  const forAdmins = role === "admin" ? Prisma.sql`or a.action in (${Prisma.join(held)})` : Prisma.empty;
  return Prisma.sql`(j.producer_id = ${userId} and a.action in (${Prisma.join(Object.keys(NEWS))}) ${forAdmins})`;
}

/** Only the line that opened the gate as it stands, not the ones before it. */
function isWaitingGate({ userId, role }: Viewer): Prisma.Sql {
  const opens = Object.entries(GATE_OPENS).map(
    ([action, { gate }]) => Prisma.sql`(a.action = ${action} and j.waiting_at = ${gate})`,
  );
  const concerned = role === "producer" ? Prisma.sql`j.producer_id = ${userId}` : Prisma.sql`true`;
  return Prisma.sql`(${concerned} and j.status = 'waiting' and (${Prisma.join(opens, " or ")})
    and not exists (select from audit_entry later
      where later.job_id = a.job_id and later.action = a.action and later.id > a.id))`;
}

function noticeFrom(row: RawNotice): Notice {
  const { kind, view } = NEWS[row.action] ?? GATE_OPENS[row.action] ?? { kind: "waits", view: "board" };
  return {
    id: String(row.id),
    at: row.created_at.toISOString(),
    kind,
    view,
    jobId: row.job_id,
    jobTitle: row.title,
    sentence: row.summary,
    isUnread: row.is_unread,
  };
}
