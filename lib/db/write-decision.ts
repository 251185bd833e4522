import type { Tx } from "@/lib/db/client";
import { findReviews } from "@/lib/db/reviews";
import { writeAudit } from "@/lib/db/write-records";
import { standingOf } from "@/lib/domain/signatures";
import type { DecisionChange, DecisionOutcome, ReviewRow } from "@/lib/pipeline/store";

type Job = { id: string; workspaceId: string };

/**
 * One person's answer, inside the caller's transaction. The job's row is locked first, so that answers come one after
 * the other: the signature that completes the rule opens the gate, and there is only one such signature.
 */
export async function writeDecision(tx: Tx, change: DecisionChange): Promise<DecisionOutcome> {
  const job = await lockWaitingJob(tx, change);
  if (!job) return null;
  return change.decision === "approve" ? await sign(tx, job, change) : await requestChanges(tx, job, change);
}

/** The lock alone: the row says since when it waits, and an answer that opens nothing must not change that. */
async function lockWaitingJob(tx: Tx, { jobId, stage, gate }: DecisionChange): Promise<Job | null> {
  const [job] = await tx.$queryRaw<Job[]>`
    select id, workspace_id as "workspaceId" from job
    where id = ${jobId} and stage = ${stage} and status = 'waiting' and waiting_at = ${gate} for update`;
  return job ?? null;
}

async function sign(tx: Tx, job: Job, change: DecisionChange): Promise<DecisionOutcome> {
  const signed = (await findReviews(tx, change)).filter((review) => review.state === "approved");
  const first = signed[0];
  if (first && first.capMicros !== change.capMicros) return { kind: "other-cap", first };
  if (signed.some((review) => review.reviewerId === change.actor.id)) return { kind: "recorded" };
  await writeReview(tx, change, "approved");
  const standing = standingOf(change.rule, [change.actor.id, ...signed.map((review) => review.reviewerId)]);
  if (!standing.isOpen) {
    await writeAudit(tx, job, change.actor, [change.audit.signed]);
    return { kind: "recorded" };
  }
  return { kind: "opened", wakeNumber: await open(tx, job, change) };
}

async function open(tx: Tx, job: Job, change: DecisionChange): Promise<number> {
  const cap = change.capMicros === null ? {} : { capMicros: BigInt(change.capMicros) };
  const { wakeNumber } = await tx.job.update({
    where: { id: job.id },
    data: {
      status: "running",
      waitingAt: null,
      waitingReason: null,
      attempt: 1,
      wakeNumber: { increment: 1 },
      ...cap,
    },
    select: { wakeNumber: true },
  });
  await writeApproval(tx, change);
  await writeAudit(tx, job, change.actor, [change.audit.decided]);
  return wakeNumber;
}

async function requestChanges(tx: Tx, job: Job, change: DecisionChange): Promise<DecisionOutcome> {
  await writeReview(tx, change, "changes-requested");
  await writeApproval(tx, change);
  await writeAudit(tx, job, change.actor, [change.audit.decided]);
  return { kind: "recorded" };
}

async function writeReview(tx: Tx, change: DecisionChange, state: ReviewRow["state"]): Promise<void> {
  const { jobId, gate, digest, note, capMicros } = change;
  const key = { jobId, gate, digest, reviewerId: change.actor.id };
  const answer = { state, note, capMicros: capMicros === null ? null : BigInt(capMicros), at: new Date() };
  await tx.review.upsert({
    where: { jobId_gate_digest_reviewerId: key },
    create: { ...key, ...answer },
    update: answer,
  });
}

async function writeApproval(tx: Tx, change: DecisionChange): Promise<void> {
  const { approvalId, jobId, gate, decision, digest, quoteId, capMicros, note, actor } = change;
  await tx.approval.create({
    data: {
      id: approvalId,
      ...{ jobId, gate, decision, digest, quoteId, note },
      deciderId: actor.id,
      capMicros: capMicros === null ? null : BigInt(capMicros),
    },
  });
}
