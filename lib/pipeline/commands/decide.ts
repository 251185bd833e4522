import { isStillPriced } from "@/lib/domain/cost/approval-subject";
import { AppError } from "@/lib/domain/errors";
import type { Decision } from "@/lib/domain/gate";
import { formatMicros, sumMicros } from "@/lib/domain/money";
import { mayDecide } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { currentSubject, type GateSubject } from "@/lib/pipeline/commands/current-subject";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { requote } from "@/lib/pipeline/commands/requote";
import { dispatch, type Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { GATE_WORDS } from "@/lib/pipeline/gates";
import type { JobRow, QuoteRow } from "@/lib/pipeline/store";

/**
 * Writes a person's decision about exactly what they saw, once. Pressing the button twice is harmless;
 * a decision about something that has changed since is refused and says so.
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
  if (earlier && decision.decision === "approve") return alreadyApproved(viewer, earlier);
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

function alreadyApproved(viewer: Viewer, earlier: { deciderId: string | null; deciderName: string }): void {
  if (earlier.deciderId === viewer.userId) return;
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
  const capMicros = decision.decision === "approve" ? capOf(decision, subject) : null;
  const written = await deps.store.decide({
    jobId: job.id,
    stage: job.stage,
    gate: decision.gate,
    approvalId: deps.newId("appr"),
    decision: decision.decision,
    digest: decision.digest,
    quoteId: subject.quote?.id ?? null,
    capMicros,
    note: decision.note ?? null,
    actor: { id: viewer.userId, name: viewer.name },
    audit: auditOf(viewer, decision, capMicros),
  });
  if (written) return await dispatch(deps, wake, { jobId: job.id, stage: job.stage, wakeNumber: written.wakeNumber });
  if (decision.decision === "request-changes") return;
  const winner = await deps.store.findApproval(job.id, decision.gate, decision.digest);
  if (winner) return alreadyApproved(viewer, winner);
  throw new AppError("conflict", "Somebody else decided this a moment ago. Look at the job again.");
}

function capOf(decision: Extract<Decision, { decision: "approve" }>, { quote }: GateSubject): number | null {
  if (decision.gate !== "cost" || !quote) return null;
  const { interval, lines, spentMicros } = quote.quote;
  const cap = decision.capMicros ?? interval.p90Micros;
  const firstTakes =
    spentMicros + sumMicros(lines.filter((line) => line.code !== null).map((line) => line.amountMicros));
  if (cap < firstTakes) {
    const what =
      spentMicros > 0
        ? "what was paid so far and one take of every missing shot"
        : "the price of one take of every shot";
    const message = `The cap of ${formatMicros(cap)} is below ${what}, ${formatMicros(firstTakes)}.`;
    throw new AppError("invalid_input", message, { fields: [{ field: "capMicros", message }] });
  }
  return cap;
}

function auditOf(viewer: Viewer, decision: Decision, capMicros: number | null) {
  const what = GATE_WORDS[decision.gate];
  const note = decision.note ? ` “${decision.note}”` : "";
  const data = { gate: decision.gate, digest: decision.digest, capMicros };
  if (decision.decision === "request-changes") {
    return { action: "gate.changes-requested", summary: `${viewer.name} asked for changes to ${what}.${note}`, data };
  }
  const upTo = capMicros === null ? "" : `, up to ${formatMicros(capMicros)}`;
  return { action: "gate.approved", summary: `${viewer.name} approved ${what}${upTo}.${note}`, data };
}
