import { BACKEND_IDS, type BackendId } from "@/lib/domain/backend";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { approvalSubject } from "@/lib/domain/cost/approval-subject";
import { quoteJob } from "@/lib/domain/cost/quote-job";
import { AppError } from "@/lib/domain/errors";
import { formatMicros } from "@/lib/domain/money";
import { need } from "@/lib/pipeline/context";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { autoCap } from "@/lib/pipeline/gates";
import type { StageHandler, StageInput, StageResult } from "@/lib/pipeline/stage-result";
import type { PlanRow, QuoteRow, StageRecords } from "@/lib/pipeline/store";

/**
 * Prices exactly the current plan, then waits until a person signs exactly that price.
 * A signed price of an unchanged plan stands; any change of the plan is priced and signed anew.
 */
export const quote: StageHandler = async (input) => {
  const { job, deps } = input;
  const plan = await deps.store.findPlan(job.id, job.planVersion);
  if (!plan) throw new AppError("checkpoint_corrupt", "The board of this job can't be found.", { retryable: false });
  const latest = await deps.store.findLatestQuote(job.id);
  const signed =
    latest?.quote.planDigest === plan.digest ? await deps.store.findApproval(job.id, "cost", latest.digest) : null;
  if (latest && signed) return approved(input, plan, latest, {}, `${signed.deciderName} approved this price.`);
  const fresh = await quotePlan(input, plan);
  const row = latest?.digest === fresh.digest ? latest : fresh;
  const records: StageRecords = row === latest ? {} : { quote: row, ledger: [estimateOf(row)] };
  const { interval, budgetMicros } = row.quote;
  const capMicros = autoCap(job.policy, interval.p90Micros, budgetMicros);
  if (capMicros === null) {
    return { kind: "wait", gate: "cost", records, audit: { action: "quote.ready", summary: quoteSentence(row) } };
  }
  const note = "approved by the workspace's policy";
  const policyApproval = {
    id: deps.newId("appr"),
    gate: "cost" as const,
    digest: row.digest,
    quoteId: row.id,
    capMicros,
    note,
  };
  return approved(
    input,
    plan,
    row,
    { ...records, capMicros, approvals: [policyApproval] },
    `${quoteSentence(row)} The policy approved it.`,
  );
};

function approved(
  { context }: StageInput,
  plan: PlanRow,
  row: QuoteRow,
  records: StageRecords,
  summary: string,
): StageResult {
  return {
    kind: "advance",
    to: "RENDER",
    context: { ...context, planVersion: plan.version, planDigest: plan.digest, quoteId: row.id },
    records,
    audit: { action: "quote.approved", summary, data: { quoteId: row.id, digest: row.digest } },
  };
}

async function quotePlan({ job, context, deps }: StageInput, plan: PlanRow): Promise<QuoteRow> {
  const { brief } = need(context, "brief");
  const now = deps.clock.now().toISOString();
  const quoted = quoteJob({
    plan,
    planVersion: plan.version,
    planDigest: plan.digest,
    brief,
    availability: availabilityOf(deps),
    priceList: deps.priceList,
    passHistory: await deps.store.countPasses(job.workspaceId),
    now,
  });
  const subject = approvalSubject({ plan, quote: quoted, priceList: deps.priceList, now });
  return { id: deps.newId("quot"), digest: deps.sha256(canonicalJson(subject)), quote: quoted, subject };
}

function availabilityOf(deps: PipelineDeps): Record<BackendId, { available: boolean; note: string }> {
  const entries = BACKEND_IDS.map((id) => [
    id,
    { available: deps.backends[id] !== undefined, note: deps.unavailable[id] ?? "" },
  ]);
  return Object.fromEntries(entries) as Record<BackendId, { available: boolean; note: string }>;
}

function estimateOf(row: QuoteRow) {
  const { p50Micros } = row.quote.interval;
  return { key: `estimate:${row.id}`, kind: "estimate" as const, amountMicros: p50Micros, note: row.quote.backend };
}

function quoteSentence({ quote: { interval, overBudgetMicros, isPreview } }: QuoteRow): string {
  if (isPreview) return "The animatic costs nothing; it is a preview, rendered on this machine.";
  const range = `${formatMicros(interval.p50Micros)} (${formatMicros(interval.p10Micros)}–${formatMicros(interval.p90Micros)})`;
  const over = overBudgetMicros > 0 ? ` That is ${formatMicros(overBudgetMicros)} above the budget.` : "";
  return `The film is quoted at ${range}.${over}`;
}
