import { BACKEND_IDS, type BackendId } from "@/lib/domain/backend";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { approvalSubject } from "@/lib/domain/cost/approval-subject";
import type { Availability } from "@/lib/domain/cost/candidate";
import { quoteJob } from "@/lib/domain/cost/quote-job";
import { need } from "@/lib/pipeline/context";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { shotsWithTakes } from "@/lib/pipeline/film";
import { committedMicros } from "@/lib/pipeline/money-left";
import { shotRequests } from "@/lib/pipeline/render-request";
import type { StageInput } from "@/lib/pipeline/stage-result";
import type { PlanRow, QuoteRow, TakeRow } from "@/lib/pipeline/store";
import { settingsInUse } from "@/lib/pipeline/takes/backend-of";

/** The price of a plan now, and exactly what its approval would bind. Nothing is written. */
export async function quotePlan(
  { job, context, deps }: Omit<StageInput, "signal">,
  plan: PlanRow,
  takes: TakeRow[],
  replaces: string | null,
): Promise<QuoteRow> {
  const { brief } = need(context, "brief");
  const now = deps.clock.now().toISOString();
  const [settings, priceList, passHistory] = await Promise.all([
    settingsInUse(deps),
    deps.desk.listPrices(),
    deps.store.countPasses(job.workspaceId),
  ]);
  const shots = shotsWithTakes(shotRequests(plan, brief, job.title, deps.sha256), takes, false);
  const quote = quoteJob({
    plan,
    planVersion: plan.version,
    planDigest: plan.digest,
    brief,
    models: settings,
    availability: availabilityOf(deps, settings),
    priceList,
    passHistory,
    doneCodes: new Set(shots.flatMap(({ shot, take }) => (take ? [shot.code] : []))),
    spentMicros: committedMicros(takes).spentMicros,
    now,
  });
  const subject = approvalSubject({ plan, quote, priceList, replaces, now });
  return { id: deps.newId("quot"), digest: deps.sha256(canonicalJson(subject)), quote, subject };
}

/** What can be used now, and why the rest can't. */
export function availabilityOf(deps: PipelineDeps, settings: readonly BackendSetting[]): Availability {
  const entries = BACKEND_IDS.map((id) => {
    const note = obstacleTo(deps, settings, id);
    return [id, { available: note === "", note }];
  });
  return Object.fromEntries(entries) as Availability;
}

function obstacleTo(deps: PipelineDeps, settings: readonly BackendSetting[], id: BackendId): string {
  if (!deps.backends[id]) return deps.unavailable[id] ?? "it is not set up";
  const setting = settings.find((one) => one.backend === id);
  if (setting?.enabled === false) return "an admin has switched it off";
  return setting?.pausedReason ?? "";
}
