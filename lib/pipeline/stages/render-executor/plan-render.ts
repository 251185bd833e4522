import { isStillPriced } from "@/lib/domain/cost/approval-subject";
import { type Cap, overCapSentence } from "@/lib/domain/cost/caps";
import { type Micros, sumMicros } from "@/lib/domain/money";
import { need } from "@/lib/pipeline/context";
import { type Film, type FilmShot, loadFilm } from "@/lib/pipeline/film";
import { committedMicros } from "@/lib/pipeline/money-left";
import { forTake } from "@/lib/pipeline/render-request";
import type { StageInput } from "@/lib/pipeline/stage-result";
import { chooseOrder, type Desk, type OrderChoice } from "@/lib/pipeline/stages/render-executor/choose-order";
import { heldReason, stoppedReason } from "@/lib/pipeline/stages/render-executor/held-reason";
import type { TakeIntent, TakeRow } from "@/lib/pipeline/store";
import { settingsInUse } from "@/lib/pipeline/takes/backend-of";

/** What the RENDER stage does next. */
export type RenderPlan =
  | { kind: "done"; film: Film }
  /** What was approved does not hold any more: the price must be signed again. */
  | { kind: "requote"; reason: string }
  /** `live` are under way and looked after; `intents` are new. */
  | { kind: "render"; live: TakeRow[]; intents: TakeIntent[] }
  | { kind: "held"; reason: string }
  | { kind: "failed"; film: Film; failures: ShotFailure[] };
export type ShotFailure = { code: string; reason: string };

type Input = Omit<StageInput, "signal">;

/**
 * Decides for every shot without a take: it is under way, ordered (from the quoted backend, or from the next one that
 * still fits the cap), held by a provider, or used up. A finished shot is never ordered again.
 */
export async function planRender(input: Input): Promise<RenderPlan> {
  const film = await loadFilm(input);
  const missing = inQueueOrder(film).filter((shot) => shot.take === null);
  if (missing.length === 0) return { kind: "done", film };

  const desk = await openDesk(input, film);
  const { subject, quote } = film.quote;
  if (!isStillPriced(subject, quote, desk.priceList, desk.now)) {
    return { kind: "requote", reason: "The approved prices have changed since." };
  }
  const { spentMicros, reservedMicros } = committedMicros(film.takes);
  const leftMicros = (input.job.capMicros ?? 0) - spentMicros - reservedMicros;
  const sorted = sortShots(input, desk, missing, leftMicros);
  const neededMicros = sumMicros(sorted.intents.map((intent) => intent.ceilingMicros));
  if (neededMicros > leftMicros) {
    return { kind: "requote", reason: overCapSentence("job", neededMicros, leftMicros) };
  }
  return await insideBudgets(input, film, sorted, neededMicros);
}

/** In the order that the queue had last, whatever interrupted it; shots that were never queued follow as they are cut. */
function inQueueOrder({ shots, takes }: Film): FilmShot[] {
  const ranks = new Map(takes.map((take) => [take.shotCode, take.queueRank]));
  const rankOf = ({ shot }: FilmShot) => ranks.get(shot.code) ?? Number.MAX_SAFE_INTEGER;
  return shots.toSorted((a, b) => rankOf(a) - rankOf(b));
}

type Sorted = { live: TakeRow[]; intents: TakeIntent[]; held: string[]; failures: ShotFailure[] };

async function openDesk({ context, deps }: Input, film: Film): Promise<Desk> {
  const { brief } = need(context, "brief");
  const [settings, priceList] = await Promise.all([settingsInUse(deps), deps.desk.listPrices()]);
  return { deps, brief, quote: film.quote.quote, settings, priceList, now: deps.clock.now().toISOString() };
}

function sortShots({ deps }: Input, desk: Desk, missing: readonly FilmShot[], leftMicros: Micros): Sorted {
  const sorted: Sorted = { live: [], intents: [], held: [], failures: [] };
  let left = leftMicros;
  for (const shot of missing) {
    const fate = shot.live ? fateOfLive(shot.live, desk) : (fateOfStopped(shot) ?? chooseOrder(desk, shot, left));
    switch (fate.kind) {
      case "live":
        sorted.live.push(fate.take);
        break;
      case "order":
        left -= fate.order.amountMicros;
        sorted.intents.push(intentOf(deps.newId("take"), shot, fate));
        break;
      case "held":
        sorted.held.push(fate.reason);
        break;
      case "used-up":
        sorted.failures.push({ code: shot.shot.code, reason: fate.reason });
        break;
    }
  }
  return sorted;
}

function fateOfLive(take: TakeRow, { settings }: Desk): { kind: "live"; take: TakeRow } | OrderChoice {
  const reason = heldReason(take, settings);
  return reason === null ? { kind: "live", take } : { kind: "held", reason };
}

/** A shot whose take a person stopped waits for a person; null when nobody did. */
function fateOfStopped({ shot, tries }: FilmShot): OrderChoice | null {
  const reason = stoppedReason(shot.code, tries);
  return reason === null ? null : { kind: "held", reason };
}

async function insideBudgets(
  { job, deps }: Input,
  film: Film,
  sorted: Sorted,
  neededMicros: Micros,
): Promise<RenderPlan> {
  const obstacle = await obstacleFor(deps, job, neededMicros);
  const intents = obstacle === null ? sorted.intents : [];
  if (sorted.live.length + intents.length > 0) return { kind: "render", live: sorted.live, intents };
  const held = [...sorted.held, ...(obstacle === null ? [] : [obstacle])];
  if (held.length > 0) return { kind: "held", reason: [...new Set(held)].join(" ") };
  return { kind: "failed", film, failures: sorted.failures };
}

/** Why nothing new may be sent, in words; null when it may. */
async function obstacleFor({ store }: Input["deps"], job: Input["job"], neededMicros: Micros): Promise<string | null> {
  if (job.pausedBy !== null) return `${job.pausedBy} paused this job. Resume it, and it goes on where it was.`;
  if (neededMicros === 0) return null;
  const tight = (await store.listRoom(job.id)).find((budget) => neededMicros > budget.leftMicros);
  return tight ? overBudget(tight.cap, neededMicros, tight.leftMicros) : null;
}

/** Budgets are an admin's: the job waits until there is room again, and says so. */
export function overBudget(cap: Cap, neededMicros: Micros, leftMicros: Micros): string {
  return `${overCapSentence(cap, neededMicros, leftMicros)} An admin can raise it under Budgets.`;
}

function intentOf(
  id: string,
  { shot, request, requestHash, earlierTakes }: FilmShot,
  { order, route }: Extract<OrderChoice, { kind: "order" }>,
): TakeIntent {
  const number = earlierTakes + 1;
  return {
    id,
    shotCode: shot.code,
    number,
    backend: order.backend,
    route,
    model: order.model,
    requestHash,
    request: forTake(request, { id, number, order }),
    ceilingMicros: order.amountMicros,
  };
}
