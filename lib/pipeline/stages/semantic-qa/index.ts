import { need } from "@/lib/pipeline/context";
import { completeTakes, type Film, filmSubject, loadFilm } from "@/lib/pipeline/film";
import { deliveryPasses } from "@/lib/pipeline/gates";
import type { StageHandler, StageInput, StageResult } from "@/lib/pipeline/stage-result";
import { measureTake } from "@/lib/pipeline/stages/semantic-qa/measure-take";
import type { JudgementRecord } from "@/lib/pipeline/store";

/** Scores the film in four dimensions. A film that the policy does not let through waits for a person. */
export const judge: StageHandler = async (input) => {
  const { job, deps } = input;
  const film = await loadFilm(input);
  const subject = filmSubject(film, deps.sha256);
  const earlier = await deps.store.findJudgement(job.id, subject);
  const record = earlier ?? (await judgeFilm(input, film, subject));
  const records = earlier ? {} : { judgement: record };
  const { judgement } = record;
  const score = `${judgement.average.toFixed(1)} of 10 (${judgement.basis})`;
  if (await deps.store.findApproval(job.id, "delivery", subject)) {
    return deliver(input, record, {}, `Delivery was accepted at ${score}.`);
  }
  if (deliveryPasses(job.policy, judgement)) {
    return deliver(input, record, records, `The film scored ${score} and passes by policy.`);
  }
  const why = judgement.critical.length > 0 ? ` ${judgement.critical.join(" ")}` : "";
  return {
    kind: "wait",
    gate: "delivery",
    records,
    audit: { action: "film.judged", summary: `The film scored ${score} and waits for a person.${why}` },
  };
};

function deliver(
  { context }: StageInput,
  record: JudgementRecord,
  records: { judgement?: JudgementRecord },
  summary: string,
): StageResult {
  const next = { ...context, judgementId: record.id };
  return { kind: "advance", to: "FINALIZE", context: next, records, audit: { action: "film.judged", summary } };
}

async function judgeFilm(
  { job, context, deps, signal }: StageInput,
  film: Film,
  subject: string,
): Promise<JudgementRecord> {
  const { brief } = need(context, "brief");
  const reports = new Map((await deps.store.listReportedTakes(job.id)).map((row) => [row.takeId, row.report]));
  const shots = [];
  for (const { shot, take } of completeTakes(film)) {
    signal.throwIfAborted();
    const report = reports.get(take.id) ?? null;
    shots.push({ code: shot.code, report, ...(await measureTake(deps, take.assetKey)) });
  }
  const judgement = await deps.judge.judge({ brief, plan: film.plan, shots }, signal);
  return { id: deps.newId("judg"), subject, judgement };
}
