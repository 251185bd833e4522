import type { PriceSummary } from "@/lib/domain/cost/first-guess";
import { isInForce } from "@/lib/domain/cost/price-list";
import type { Viewer } from "@/lib/domain/viewer";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { availabilityOf } from "@/lib/pipeline/stages/financial-orchestrator/quote-plan";
import { settingsInUse } from "@/lib/pipeline/takes/backend-of";

/** Today's prices, small enough to be handed to a page that guesses with them. */
export async function readPriceSummary(deps: PipelineDeps, viewer: Viewer): Promise<PriceSummary> {
  const [settings, prices, passHistory] = await Promise.all([
    settingsInUse(deps),
    deps.desk.listPrices(),
    deps.store.countPasses(viewer.workspaceId),
  ]);
  const today = deps.clock.now().toISOString();
  const models = settings.map(({ enabled: _enabled, pausedReason: _paused, ...model }) => model);
  const inUse = new Set(models.map(({ backend, model }) => `${backend}/${model}`));
  const priceList = prices.filter((row) => isInForce(row, today) && inUse.has(`${row.backend}/${row.model}`));
  return { models, priceList, passHistory, availability: availabilityOf(deps, settings) };
}
