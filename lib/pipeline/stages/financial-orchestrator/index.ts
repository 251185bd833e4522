import { isStillPriced } from "@/lib/domain/cost/approval-subject";
import { AppError } from "@/lib/domain/errors";
import { formatMicros, sumMicros } from "@/lib/domain/money";
import { need } from "@/lib/pipeline/context";
import { type FilmShot, shotsWithTakes } from "@/lib/pipeline/film";
import { autoCap } from "@/lib/pipeline/gates";
import { committedMicros } from "@/lib/pipeline/money-left";
import { shotRequests } from "@/lib/pipeline/render-request";
import type { StageHandler, StageInput, StageResult } from "@/lib/pipeline/stage-result";
import { quotePlan } from "@/lib/pipeline/stages/financial-orchestrator/quote-plan";
import type { PlanRow, QuoteRow, StageRecords, TakeRow } from "@/lib/pipeline/store";

/**
 * Prices exactly the current plan, less the shots that have their take, then waits until a person signs exactly that
 * price. A signed price stands while the plan, its prices and what is left of its cap allow; anything else is priced
 * and signed anew.
 */
export const quote: StageHandler = async (input) => {
  const { job, deps } = input;
  const plan = await deps.store.findPlan(job.id, job.planVersion);
  if (!plan) throw new AppError("checkpoint_corrupt", "The board of this job can't be found.", { retryable: false });
  const [latest, takes] = await Promise.all([deps.store.findLatestQuote(job.id), deps.store.listTakes(job.id)]);
  const signed =
    latest?.quote.planDigest === plan.digest ? await deps.store.findApproval(job.id, "cost", latest.digest) : null;
  if (latest && signed && (await stillHolds(input, plan, latest, takes))) {
    return approved(input, plan, latest, {}, "The signed price holds, so rendering begins.");
  }
  const replaces = signed && latest ? latest.digest : (latest?.subject.replaces ?? null);
  const fresh = await quotePlan(input, plan, takes, replaces);
  const row = latest?.digest === fresh.digest ? latest : fresh;
  const records: StageRecords = row === latest ? {} : { quote: row, estimate: estimateOf(row) };
  const { interval, budgetMicros } = row.quote;
  const capMicros = autoCap(job.policy, interval.p90Micros, budgetMicros);
  if (capMicros === null) {
    return { kind: "wait", gate: "cost", records, audit: { action: "quote.ready", summary: quoteSentence(row) } };
  }
  const policyApproval = {
    id: deps.newId("appr"),
    gate: "cost" as const,
    digest: row.digest,
    quoteId: row.id,
    capMicros,
    note: "approved by the workspace's policy",
  };
  const withApproval = { ...records, capMicros, approvals: [policyApproval] };
  return approved(input, plan, row, withApproval, `${quoteSentence(row)} The policy approved it.`);
};

/** Prices unchanged, and what is still to be ordered fits what is left of the cap. */
async function stillHolds(input: StageInput, plan: PlanRow, row: QuoteRow, takes: TakeRow[]): Promise<boolean> {
  const { job, deps, context } = input;
  const now = deps.clock.now().toISOString();
  if (!isStillPriced(row.subject, row.quote, await deps.desk.listPrices(), now)) return false;
  const { brief } = need(context, "brief");
  const shots = shotsWithTakes(shotRequests(plan, brief, job.title, deps.sha256), takes, row.quote.isPreview);
  const { spentMicros, reservedMicros } = committedMicros(takes);
  return stillToOrder(row, shots) <= (job.capMicros ?? 0) - spentMicros - reservedMicros;
}

/** A shot that has lost its take since the quote costs what its line said, or what a like shot does now. */
function stillToOrder({ quote: quoted }: QuoteRow, shots: FilmShot[]): number {
  const missing = shots.filter((shot) => shot.take === null && shot.live === null);
  const known = quoted.lines.filter((line) => line.order !== null);
  const dearest = Math.max(0, ...known.map((line) => line.amountMicros));
  return sumMicros(missing.map(({ shot }) => known.find((line) => line.code === shot.code)?.amountMicros ?? dearest));
}

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

function estimateOf(row: QuoteRow) {
  const { p50Micros } = row.quote.interval;
  return { key: `estimate:${row.id}`, amountMicros: p50Micros, note: row.quote.backend };
}

function quoteSentence({ quote: { interval, overBudgetMicros, isPreview } }: QuoteRow): string {
  if (isPreview) return "The animatic costs nothing; it is a preview, rendered on this machine.";
  const range = `${formatMicros(interval.p50Micros)} (${formatMicros(interval.p10Micros)}–${formatMicros(interval.p90Micros)})`;
  const over = overBudgetMicros > 0 ? ` That is ${formatMicros(overBudgetMicros)} above the budget.` : "";
  return `The film is quoted at ${range}.${over}`;
}
