import { isStillPriced } from "@/lib/domain/cost/approval-subject";
import { AppError } from "@/lib/domain/errors";
import type { Decision } from "@/lib/domain/gate";
import { formatMicros, type Micros, sumMicros } from "@/lib/domain/money";
import { mayDecide } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { currentSubject, type GateSubject } from "@/lib/pipeline/commands/current-subject";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { requote } from "@/lib/pipeline/commands/requote";
import { dispatch, type Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { GATE_WORDS } from "@/lib/pipeline/gates";
import { loadReviewers } from "@/lib/pipeline/reviewers";
import type { ApprovalRow, DecisionChange, JobRow, QuoteRow, ReviewRow } from "@/lib/pipeline/store";

/**
 * Writes a person's decision about exactly what they saw, once. Pressing the button twice is harmless;
 * a decision about something that has changed since is refused and says so. Where several people must sign, each
 * signature is kept and the last one that is needed opens the gate.
 */
export async function decide(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  jobId: string,
  decision: Decision,
): Promise<void> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayDecide(viewer, job, decision.gate, job.policy.selfApproval));
  const earlier = await deps.store.findApproval(jobId, decision.gate, decision.digest);
  if (earlier && decision.decision === "approve") {
    return await alreadyApproved(deps, viewer, { jobId, gate: decision.gate, digest: decision.digest }, earlier);
  }
  if (job.status !== "waiting" || job.waitingAt !== decision.gate) {
    throw new AppError(
      "conflict",
      `This job does not wait for ${GATE_WORDS[decision.gate]} any more. Look at it again.`,
    );
  }
  const subject = await currentSubject(deps, job);
  if (subject.quote && !(await isPricedNow(deps, subject.quote))) {
    await requote(deps, wake, job.id);
    throw new AppError(
      "stale",
      "The prices have changed since this quote. A new one is being made; read it before you decide.",
    );
  }
  if (subject.digest !== decision.digest) {
    throw new AppError("stale", "This has changed since you looked at it. Read the new version before you decide.");
  }
  await write(deps, wake, viewer, job, decision, subject);
}

async function isPricedNow(deps: PipelineDeps, { subject, quote }: QuoteRow): Promise<boolean> {
  return isStillPriced(subject, quote, await deps.desk.listPrices(), deps.clock.now().toISOString());
}

/** Whoever signed is done, whether their signature opened the gate or came before it. */
async function alreadyApproved(
  deps: PipelineDeps,
  viewer: Viewer,
  { jobId, gate, digest }: { jobId: string; gate: Decision["gate"]; digest: string },
  earlier: ApprovalRow,
): Promise<void> {
  if (earlier.deciderId === viewer.userId) return;
  const reviews = await deps.store.listReviews(jobId, gate, digest);
  if (reviews.some((review) => review.reviewerId === viewer.userId && review.state === "approved")) return;
  throw new AppError("conflict", `${earlier.deciderName} has already approved this.`);
}

async function write(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  job: JobRow,
  decision: Decision,
  subject: GateSubject,
): Promise<void> {
  const about = { jobId: job.id, gate: decision.gate, digest: decision.digest };
  const capMicros = decision.decision === "approve" ? await capToSign(deps, job, decision, subject) : null;
  const p90Micros = subject.quote?.quote.interval.p90Micros ?? null;
  const { rule } = await loadReviewers(deps, job, { ...about, p90Micros }, capMicros);
  const outcome = await deps.store.decide({
    ...about,
    stage: job.stage,
    approvalId: deps.newId("appr"),
    decision: decision.decision,
    quoteId: subject.quote?.id ?? null,
    capMicros,
    note: decision.note ?? null,
    rule,
    actor: { id: viewer.userId, name: viewer.name },
    audit: auditOf(viewer, decision, capMicros),
  });
  if (outcome?.kind === "opened") {
    return await dispatch(deps, wake, { jobId: job.id, stage: job.stage, wakeNumber: outcome.wakeNumber });
  }
  if (outcome?.kind === "other-cap") throw otherCap(viewer, outcome.first, capMicros);
  if (outcome?.kind === "recorded") return;
  const winner = await deps.store.findApproval(job.id, decision.gate, decision.digest);
  if (winner && decision.decision === "approve") return await alreadyApproved(deps, viewer, about, winner);
  throw new AppError("conflict", "Somebody else decided this a moment ago. Look at the job again.");
}

/** Everybody signs one cap: without a word about it the one that was signed first, or the P90. */
async function capToSign(
  deps: PipelineDeps,
  job: JobRow,
  decision: Extract<Decision, { decision: "approve" }>,
  { quote }: GateSubject,
): Promise<Micros | null> {
  if (decision.gate !== "cost" || !quote) return null;
  const reviews = await deps.store.listReviews(job.id, "cost", decision.digest);
  const first = reviews.find((review) => review.state === "approved");
  const cap = decision.capMicros ?? first?.capMicros ?? quote.quote.interval.p90Micros;
  demandEnough(cap, quote);
  return cap;
}

function demandEnough(cap: Micros, { quote: { lines, spentMicros } }: QuoteRow): void {
  const firstTakes =
    spentMicros + sumMicros(lines.filter((line) => line.code !== null).map((line) => line.amountMicros));
  if (cap >= firstTakes) return;
  const what =
    spentMicros > 0 ? "what was paid so far and one take of every missing shot" : "the price of one take of every shot";
  const message = `The cap of ${formatMicros(cap)} is below ${what}, ${formatMicros(firstTakes)}.`;
  throw new AppError("invalid_input", message, { fields: [{ field: "capMicros", message }] });
}

function otherCap(viewer: Viewer, first: ReviewRow, capMicros: Micros | null): AppError {
  const signed = formatMicros(first.capMicros ?? 0);
  const message =
    first.reviewerId === viewer.userId
      ? `You have signed up to ${signed} already. To sign another cap, request changes first: that takes your signature back.`
      : `${first.reviewerName} has signed up to ${signed}, and everybody signs the same cap; ${formatMicros(capMicros ?? 0)} is another. Nothing was recorded. Sign ${signed}, or request changes.`;
  return new AppError("conflict", message, { fields: [{ field: "capMicros", message }] });
}

function auditOf(viewer: Viewer, decision: Decision, capMicros: number | null): DecisionChange["audit"] {
  const what = GATE_WORDS[decision.gate];
  const note = decision.note ? ` “${decision.note}”` : "";
  const data = { gate: decision.gate, digest: decision.digest, capMicros };
  const upTo = capMicros === null ? "" : `, up to ${formatMicros(capMicros)}`;
  const signed = {
    action: "gate.signed",
    summary: `${viewer.name} signed ${what}${upTo}. Another signature is needed before it is approved.${note}`,
    data,
  };
  const decided =
    decision.decision === "approve"
      ? { action: "gate.approved", summary: `${viewer.name} approved ${what}${upTo}.${note}`, data }
      : { action: "gate.changes-requested", summary: `${viewer.name} asked for changes to ${what}.${note}`, data };
  return { signed, decided };
}
