import { type Tx, toJson } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { reportRows } from "@/lib/db/reports";
import type { Actor, AuditNote } from "@/lib/pipeline/audit-note";
import type { EstimateLine, StageRecords } from "@/lib/pipeline/store";

export const THE_STUDIO: Actor = { id: null, name: "AIPROD Studio" };

/** A line about the workspace alone has no job. */
type JobKeys = { id: string | null; workspaceId: string };

/** Rows that a stage or a person's change leaves behind, inside the caller's transaction. */
export async function writeRecords(tx: Tx, jobId: string, records: StageRecords): Promise<void> {
  if (records.brief) await writeBrief(tx, jobId, records.brief);
  if (records.plan) await writePlan(tx, jobId, records.plan);
  if (records.quote) await writeQuote(tx, jobId, records.quote);
  if (records.approvals) await writeApprovals(tx, jobId, records.approvals);
  if (records.assets) await writeAssets(tx, jobId, records.assets);
  if (records.reports?.length) await writeReports(tx, jobId, records.reports);
  if (records.judgement) await writeJudgement(tx, jobId, records.judgement);
  if (records.estimate) await writeEstimate(tx, jobId, records.estimate);
}

export async function writeAudit(tx: Tx, job: JobKeys, actor: Actor, notes: AuditNote[]): Promise<void> {
  await tx.auditEntry.createMany({
    data: notes.map((note) => ({
      workspaceId: job.workspaceId,
      jobId: job.id,
      actorId: actor.id,
      actorName: actor.name,
      action: note.action,
      summary: note.summary,
      data: toJson(note.data ?? {}),
    })),
  });
}

async function writeEstimate(tx: Tx, jobId: string, line: EstimateLine): Promise<void> {
  await tx.$executeRaw`
    insert into ledger_entry (key, workspace_id, user_id, project_id, job_id, kind, from_account, to_account,
      amount_micros, note)
    select ${line.key}, workspace_id, producer_id, project_id, id, 'estimate', 'forecast', 'quoted',
      ${BigInt(line.amountMicros)}, ${line.note}
    from job where id = ${jobId} on conflict (key) do nothing`;
}

/** Fields of the job row that records change along with them. */
export function jobPatch(records: StageRecords): Prisma.JobUpdateManyMutationInput {
  return {
    ...(records.brief ? { title: records.brief.title } : {}),
    ...(records.plan ? { planVersion: records.plan.version } : {}),
    ...(records.capMicros === undefined ? {} : { capMicros: BigInt(records.capMicros) }),
  };
}

async function writeBrief(tx: Tx, jobId: string, brief: NonNullable<StageRecords["brief"]>): Promise<void> {
  const data = { clean: toJson(brief.clean), warnings: toJson(brief.warnings) };
  await tx.brief.update({ where: { jobId }, data });
}

async function writePlan(tx: Tx, jobId: string, row: NonNullable<StageRecords["plan"]>): Promise<void> {
  const { plan, version, digest, reason, authorId } = row;
  const key = { jobId, planVersion: version };
  await tx.planVersion.create({ data: { jobId, version, digest, reason, authorId, markers: toJson(plan.markers) } });
  await tx.scene.createMany({
    data: plan.scenes.map((scene) => ({ ...key, number: scene.number, body: toJson(scene) })),
  });
  await tx.shot.createMany({
    data: plan.shots.map((shot, position) => ({
      ...key,
      code: shot.code,
      position,
      sceneNumber: shot.sceneNumber,
      body: toJson(shot),
    })),
  });
}

/** The same plan quoted twice gives the same digest, and one row. */
async function writeQuote(tx: Tx, jobId: string, row: NonNullable<StageRecords["quote"]>): Promise<void> {
  const { id, digest, quote, subject } = row;
  await tx.quote.create({
    data: {
      id,
      jobId,
      planVersion: quote.planVersion,
      digest,
      subject: toJson(subject),
      body: toJson(quote),
      totalMicros: BigInt(quote.totalMicros),
      p90Micros: BigInt(quote.interval.p90Micros),
    },
  });
  await tx.quoteLine.createMany({
    data: quote.lines.map((line, position) => ({
      quoteId: id,
      position,
      shotCode: line.code,
      label: line.label,
      backend: line.backend,
      quantity: line.quantity,
      unit: line.unit,
      unitMicros: BigInt(line.unitMicros),
      amountMicros: BigInt(line.amountMicros),
    })),
  });
}

async function writeApprovals(tx: Tx, jobId: string, rows: NonNullable<StageRecords["approvals"]>): Promise<void> {
  await tx.approval.createMany({
    data: rows.map((row) => ({
      id: row.id,
      jobId,
      gate: row.gate,
      decision: "approve",
      digest: row.digest,
      quoteId: row.quoteId ?? null,
      capMicros: row.capMicros === undefined ? null : BigInt(row.capMicros),
      note: row.note,
    })),
    skipDuplicates: true,
  });
}

/** The same key again replaces what is known of the file, as the file itself was replaced. */
export async function writeAssets(tx: Tx, jobId: string, rows: NonNullable<StageRecords["assets"]>): Promise<void> {
  const files = rows.map(({ kind, object }) => ({ kind, ...object }));
  await tx.$executeRaw`
    insert into asset (key, job_id, kind, bytes, sha256, content_type)
    select file.key, ${jobId}, file.kind, file.bytes, file.sha256, file."contentType"
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb)
      as file(key text, kind text, bytes bigint, sha256 text, "contentType" text)
    on conflict (key) do update set bytes = excluded.bytes, sha256 = excluded.sha256,
      content_type = excluded.content_type`;
}

async function writeReports(tx: Tx, jobId: string, rows: NonNullable<StageRecords["reports"]>): Promise<void> {
  const written = rows.map((row) => reportRows(jobId, row.takeId, row.report));
  await tx.qaReport.createMany({ data: written.map(({ report }) => report) });
  await tx.qaCheck.createMany({ data: written.flatMap(({ checks }) => checks) });
}

async function writeJudgement(tx: Tx, jobId: string, row: NonNullable<StageRecords["judgement"]>): Promise<void> {
  const { id, subject, judgement } = row;
  const { average, outcome, basis, judgedAt } = judgement;
  await tx.judgementRow.create({
    data: { id, jobId, subject, average, outcome, basis, judgedAt, body: toJson(judgement) },
  });
}
