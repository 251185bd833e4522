import { BACKEND_NAMES } from "@/lib/domain/backend";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** Says for every shot that is still under way what keeps it, when the engine has tried for long enough. */
export async function whyUnfinished(deps: Pick<PipelineDeps, "store">, jobId: string): Promise<string> {
  const takes = await deps.store.listTakes(jobId);
  const live = takes.filter((take) => LIVE_TAKE_STATES.some((state) => state === take.state));
  const reasons = live.map(
    (take) => `${take.shotCode} at ${BACKEND_NAMES[take.backend]}: ${take.failure ?? "it is not finished yet."}`,
  );
  return `Some shots could not be finished. ${reasons.join(" ")} Resume looks for them again; nothing that was sent is sent or paid twice.`;
}
