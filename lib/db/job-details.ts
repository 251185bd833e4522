import { z } from "zod";
import type { Db } from "@/lib/db/client";
import { reportFrom } from "@/lib/db/reports";
import { takeFrom } from "@/lib/db/takes";
import { GATES } from "@/lib/domain/gate";
import type { ApprovalView, HistoryEntry } from "@/lib/domain/job-view";
import { failureSchema, warningSchema } from "@/lib/domain/job-view";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";
import type { TakeRow } from "@/lib/pipeline/store";

export type TakeDetails = TakeRow & {
  progress: number;
  createdAt: string;
  nextLookAt: string | null;
  settledAt: string | null;
};

/** What a job's page shows beyond what the pipeline needs of it. */
export async function findJobDetails(db: Db, jobId: string) {
  const row = await db.job.findUnique({
    where: { id: jobId },
    include: {
      producer: { select: { id: true, name: true, email: true } },
      brief: true,
      approvals: { orderBy: { createdAt: "asc" }, include: { decider: { select: { name: true, email: true } } } },
      reviews: { orderBy: { at: "asc" }, include: { reviewer: { select: { name: true, email: true } } } },
      takes: { orderBy: [{ shotCode: "asc" }, { number: "asc" }] },
      reports: { orderBy: { measuredAt: "asc" }, include: { checks: true } },
      judgements: { orderBy: { judgedAt: "desc" }, take: 1 },
      assets: {
        where: { kind: { in: ["film", "poster", "contact-sheet", "manifest", "burn-in", "preview", "animatic"] } },
      },
      audit: { where: { action: { startsWith: "copy." } }, orderBy: { id: "desc" }, take: 1 },
    },
  });
  if (!row) return null;
  return {
    producer: { id: row.producer.id, name: row.producer.name ?? row.producer.email ?? "Unknown" },
    /** Before the sanitizer has run, what was typed is shown; it was checked when it was sent. */
    brief: row.brief?.clean ?? row.brief?.input ?? null,
    warnings: z.array(warningSchema).parse(row.brief?.warnings ?? []),
    failure: row.failure === null || row.status !== "failed" ? null : failureSchema.parse(row.failure),
    approvals: row.approvals.map((approval) => approvalFrom(approval, row.reviews)),
    takes: row.takes.map(
      (take): TakeDetails => ({
        ...takeFrom(take),
        progress: take.progress,
        createdAt: take.createdAt.toISOString(),
        nextLookAt: take.reconcileAt?.toISOString() ?? null,
        settledAt: take.settledAt?.toISOString() ?? null,
      }),
    ),
    reports: row.reports.map((report) => ({ takeId: report.takeId, report: reportFrom(report) })),
    judgement: row.judgements[0]?.body ?? null,
    assets: row.assets.map((asset) => ({ ...asset, bytes: Number(asset.bytes) })),
    /** What the history said last of a burnt-in copy. */
    copyAction: row.audit[0]?.action ?? null,
    updatedAt: row.updatedAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
  };
}
export type JobDetails = NonNullable<Awaited<ReturnType<typeof findJobDetails>>>;
export type ReportDetails = { takeId: string | null; report: TechnicalReport };

/** A job's story, oldest first. */
export async function listHistoryRows(db: Db, jobId: string): Promise<HistoryEntry[]> {
  const rows = await db.auditEntry.findMany({ where: { jobId }, orderBy: { id: "asc" } });
  return rows.map((row) => ({
    id: String(row.id),
    at: row.createdAt.toISOString(),
    actorName: row.actorName,
    action: row.action,
    summary: row.summary,
    data: z.record(z.string(), z.unknown()).parse(row.data),
  }));
}

type ApprovalRow = {
  id: string;
  gate: string;
  decision: string;
  digest: string;
  capMicros: bigint | null;
  note: string | null;
  createdAt: Date;
  decider: { name: string | null; email: string | null } | null;
};

type SignatureRow = {
  gate: string;
  digest: string;
  state: string;
  at: Date;
  reviewer: { name: string | null; email: string | null };
};

function approvalFrom(row: ApprovalRow, reviews: readonly SignatureRow[]): ApprovalView {
  const signed = reviews.filter(
    ({ gate, digest, state }) => gate === row.gate && digest === row.digest && state === "approved",
  );
  return {
    id: row.id,
    gate: z.enum(GATES).parse(row.gate),
    decision: row.decision === "approve" ? "approve" : "request-changes",
    digest: row.digest,
    capMicros: row.capMicros === null ? null : Number(row.capMicros),
    deciderName: row.decider?.name ?? row.decider?.email ?? "The workspace's policy",
    note: row.note,
    createdAt: row.createdAt.toISOString(),
    signers:
      row.decision === "approve" && row.decider
        ? signed.map(({ reviewer, at }) => ({
            name: reviewer.name ?? reviewer.email ?? "Unknown",
            at: at.toISOString(),
          }))
        : [],
  };
}

/** Whose job this is, for deciding who may hear of it. */
export async function findJobOwner(db: Db, jobId: string) {
  return await db.job.findUnique({ where: { id: jobId }, select: { workspaceId: true, producerId: true } });
}
