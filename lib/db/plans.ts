import type { Db } from "@/lib/db/client";
import type { QuoteModel } from "@/lib/db/generated/models";
import { reportFrom } from "@/lib/db/reports";
import { quoteSchema } from "@/lib/domain/cost/quote";
import { planSchema } from "@/lib/domain/plan";
import { judgementSchema } from "@/lib/domain/qa/judgement";
import type { ApprovalRow, QuoteRow, Store } from "@/lib/pipeline/store";

type Plans = Pick<
  Store,
  | "findPlan"
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
  return {
    findPlan: async (jobId, version) => {
      const row = await db.planVersion.findUnique({
        where: { jobId_version: { jobId, version } },
        include: { scenes: { orderBy: { number: "asc" } }, shots: { orderBy: { position: "asc" } } },
      });
      if (!row) return null;
      const plan = planSchema.parse({
        markers: row.markers,
        scenes: row.scenes.map((scene) => scene.body),
        shots: row.shots.map((shot) => shot.body),
      });
      return { ...plan, version: row.version, digest: row.digest };
    },
    findQuote: async (jobId, quoteId) => quoteFrom(await db.quote.findFirst({ where: { jobId, id: quoteId } })),
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

function quoteFrom(row: QuoteModel | null): QuoteRow | null {
  return row && { id: row.id, digest: row.digest, subject: row.subject, quote: quoteSchema.parse(row.body) };
}
