import { BACKEND_NAMES, type BackendId } from "@/lib/domain/backend";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import { isBackendsFault } from "@/lib/domain/backends-fault";
import type { Brief } from "@/lib/domain/brief";
import type { PriceRow } from "@/lib/domain/cost/price-list";
import { orderOf, priceShot } from "@/lib/domain/cost/priced-clip";
import type { Quote } from "@/lib/domain/cost/quote";
import type { RenderOrder } from "@/lib/domain/cost/render-order";
import { MAX_ATTEMPTS } from "@/lib/domain/job";
import { formatMicros, type Micros } from "@/lib/domain/money";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { FilmShot } from "@/lib/pipeline/film";

/** What is known of the backends and prices while a film is rendered. */
export type Desk = {
  deps: Pick<PipelineDeps, "backends" | "unavailable">;
  brief: Brief;
  quote: Quote;
  settings: readonly BackendSetting[];
  priceList: readonly PriceRow[];
  now: string;
};

export type OrderChoice =
  | { kind: "order"; order: RenderOrder; route: string }
  /** Could be made as soon as a backend may be used again. */
  | { kind: "held"; reason: string }
  /** Nothing that is allowed and affordable can make it any more. */
  | { kind: "used-up"; reason: string };

/**
 * The order for one shot: exactly the approved one while its backend can be used and has not used up its tries, and
 * after that the next allowed backend, cheapest first, but only when its price fits what is left of the approved cap.
 */
export function chooseOrder(desk: Desk, shot: FilmShot, leftMicros: Micros): OrderChoice {
  const problems: string[] = [];
  let canComeBack = false;
  for (const candidate of ordersFor(desk, shot, quotedOrder(desk, shot))) {
    const problem = problemWith(desk, shot, candidate, leftMicros);
    if (problem === null) {
      const route = settingFor(desk, candidate.order.backend)?.route ?? "local";
      return { kind: "order", order: candidate.order, route };
    }
    problems.push(problem.sentence);
    canComeBack ||= problem.passes;
  }
  const reason = problems.join(" ") || "No backend sells this shot any more.";
  return canComeBack ? { kind: "held", reason: `${shot.shot.code} waits. ${reason}` } : { kind: "used-up", reason };
}

type OrderCandidate = { order: RenderOrder; isQuoted: boolean };

/** Why this order can't be sent, and whether that may pass by itself or by an admin's hand. */
function problemWith(
  desk: Desk,
  shot: FilmShot,
  { order, isQuoted }: OrderCandidate,
  leftMicros: Micros,
): { sentence: string; passes: boolean } | null {
  const name = BACKEND_NAMES[order.backend];
  if (isUsedUp(shot, order.backend)) return { sentence: lastFailure(shot, order.backend), passes: false };
  const isAffordable = isQuoted || order.amountMicros <= leftMicros;
  const obstacle = obstacleTo(desk, order);
  if (obstacle !== null) return { sentence: `${name}: ${obstacle}`, passes: isAffordable };
  if (isAffordable) return null;
  const price = formatMicros(order.amountMicros);
  return { sentence: `${name} would cost ${price}, more than is left of the approved cap.`, passes: false };
}

function quotedOrder(desk: Desk, { shot }: FilmShot): RenderOrder | null {
  return desk.quote.lines.find((line) => line.code === shot.code)?.order ?? null;
}

function ordersFor(desk: Desk, shot: FilmShot, quoted: RenderOrder | null): OrderCandidate[] {
  const first = quoted ?? orderOn(desk, shot, shot.shot.backend ?? desk.quote.backend);
  const own = first ? [{ order: first, isQuoted: true }] : [];
  if (shot.shot.backend !== undefined || desk.quote.isPreview) return own;
  const others = desk.settings
    .filter((setting) => isFallback(desk, setting) && setting.backend !== first?.backend)
    .flatMap((setting) => orderOn(desk, shot, setting.backend) ?? [])
    .toSorted((a, b) => a.amountMicros - b.amountMicros);
  return [...own, ...others.map((order) => ({ order, isQuoted: false }))];
}

function isFallback({ brief }: Desk, setting: BackendSetting): boolean {
  const { allowedBackends, qualityFloor } = brief.preferences;
  if (setting.backend === "animatic" || setting.expectedQuality < qualityFloor) return false;
  return !allowedBackends || allowedBackends.includes(setting.backend);
}

function orderOn(desk: Desk, { shot, clip }: FilmShot, backend: BackendId): RenderOrder | null {
  const model = settingFor(desk, backend);
  if (!model) return null;
  const priced = priceShot({ shot, clip, brief: desk.brief, model, priceList: desk.priceList, now: desk.now });
  return priced.kind === "priced" ? orderOf(priced.clip, desk.brief) : null;
}

function settingFor({ settings }: Desk, backend: BackendId): BackendSetting | undefined {
  return settings.find((setting) => setting.backend === backend);
}

function obstacleTo(desk: Desk, { backend }: RenderOrder): string | null {
  const setting = settingFor(desk, backend);
  if (!desk.deps.backends[backend]) return desk.deps.unavailable[backend] ?? "it is not set up.";
  if (setting?.enabled === false) return "an admin has switched it off.";
  return setting?.pausedReason ?? null;
}

function isUsedUp(shot: FilmShot, backend: BackendId): boolean {
  const tries = shot.tries.filter((take) => take.backend === backend && !isBackendsFault(take.failureKind));
  const failed = tries.filter((take) => take.state === "failed").length;
  return failed >= MAX_ATTEMPTS || tries.some((take) => take.state === "rejected");
}

function lastFailure(shot: FilmShot, backend: BackendId): string {
  const tries = shot.tries.filter((take) => take.backend === backend).toSorted((a, b) => b.number - a.number);
  return tries[0]?.failure ?? "No reason was given.";
}
