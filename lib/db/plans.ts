import type { Db } from "@/lib/db/client";
import type { QuoteModel } from "@/lib/db/generated/models";
import { rememberImmutable } from "@/lib/db/remember-immutable";
import { reportFrom } from "@/lib/db/reports";
import { THE_STUDIO } from "@/lib/db/write-records";
import { approvalSubjectSchema } from "@/lib/domain/cost/approval-subject";
import { quoteSchema } from "@/lib/domain/cost/quote";
import { planSchema } from "@/lib/domain/plan";
import { judgementSchema } from "@/lib/domain/qa/judgement";
import type { ApprovalRow, PlanRow, PlanVersionRow, QuoteRow, Store } from "@/lib/pipeline/store";

type Plans = Pick<
  Store,
  | "findPlan"
  | "listPlanVersions"
  | "listShotCodes"
  | "findQuote"
  | "findQuoteByDigest"
  | "findLatestQuote"
  | "findApproval"
  | "findJudgement"
  | "listReportedTakes"
  | "listAssets"
>;

/** What was planned, quoted, approved, measured and judged. */
export function createPlans(db: Db): Plans {
  const plans = rememberImmutable<PlanRow>();
  const quotes = rememberImmutable<QuoteRow>();
  return {
    findPlan: (jobId, version) => plans.get(`${jobId}:${version}`, () => findPlan(db, jobId, version)),
    listPlanVersions: (jobId, most) => listPlanVersions(db, jobId, most),
    listShotCodes: async (jobId) => {
      const rows = await db.$queryRaw<{ code: string }[]>`
        select code from shot where job_id = ${jobId} union select shot_code from take where job_id = ${jobId}`;
      return rows.map(({ code }) => code);
    },
    findQuote: (jobId, quoteId) =>
      quotes.get(quoteId, async () => quoteFrom(await db.quote.findFirst({ where: { jobId, id: quoteId } }))),
    findQuoteByDigest: async (jobId, digest) => quoteFrom(await db.quote.findFirst({ where: { jobId, digest } })),
    findLatestQuote: async (jobId) =>
      quoteFrom(await db.quote.findFirst({ where: { jobId }, orderBy: { createdAt: "desc" } })),
    findApproval: async (jobId, gate, digest) => {
      const row = await db.approval.findFirst({
        where: { jobId, gate, digest, decision: "approve" },
        include: { decider: { select: { name: true, email: true } } },
      });
      if (!row) return null;
      const deciderName = row.decider?.name ?? row.decider?.email ?? "The workspace's policy";
      const capMicros = row.capMicros === null ? null : Number(row.capMicros);
      return { deciderId: row.deciderId, deciderName, capMicros } satisfies ApprovalRow;
    },
    findJudgement: async (jobId, subject) => {
      const row = await db.judgementRow.findFirst({ where: { jobId, subject } });
      return row && { id: row.id, subject, judgement: judgementSchema.parse(row.body) };
    },
    listReportedTakes: async (jobId) => {
      const rows = await db.qaReport.findMany({
        where: { jobId, takeId: { not: null } },
        include: { checks: true },
      });
      return rows.flatMap((row) => (row.takeId === null ? [] : [{ takeId: row.takeId, report: reportFrom(row) }]));
    },
    listAssets: async (jobId, kind) => {
      const rows = await db.asset.findMany({ where: { jobId, kind }, orderBy: { createdAt: "asc" } });
      return rows.map(({ key, bytes, sha256, contentType }) => ({ key, bytes: Number(bytes), sha256, contentType }));
    },
  };
}

async function findPlan(db: Db, jobId: string, version: number): Promise<PlanRow | null> {
  const [row] = await db.$queryRaw<{ digest: string; markers: unknown; scenes: unknown; shots: unknown }[]>`
    select p.digest, p.markers,
      (select json_agg(s.body order by s.number) from scene s
        where s.job_id = p.job_id and s.plan_version = p.version) as scenes,
      (select json_agg(s.body order by s.position) from shot s
        where s.job_id = p.job_id and s.plan_version = p.version) as shots
    from plan_version p where p.job_id = ${jobId} and p.version = ${version}`;
  if (!row) return null;
  const { markers, scenes, shots, digest } = row;
  return { ...planSchema.parse({ markers, scenes, shots }), version, digest };
}

async function listPlanVersions(db: Db, jobId: string, most: number): Promise<PlanVersionRow[]> {
  const rows = await db.$queryRaw<(Omit<PlanVersionRow, "createdAt"> & { createdAt: Date })[]>`
    select p.version, p.reason, p.created_at as "createdAt",
      case when p.author_id is null then ${THE_STUDIO.name} else coalesce(u.name, u.email, 'Unknown') end as "authorName"
    from plan_version p left join "user" u on u.id = p.author_id
    where p.job_id = ${jobId} order by p.version desc limit ${most}`;
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

function quoteFrom(row: QuoteModel | null): QuoteRow | null {
  if (!row) return null;
  const subject = approvalSubjectSchema.parse(row.subject);
  return { id: row.id, digest: row.digest, subject, quote: quoteSchema.parse(row.body) };
}
