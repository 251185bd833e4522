import { AppError } from "@/lib/domain/errors";
import { restoreContext } from "@/lib/pipeline/checkpoints";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { type Film, filmSubject, loadFilm } from "@/lib/pipeline/film";
import type { JobRow, QuoteRow } from "@/lib/pipeline/store";

/** What a waiting gate's decision binds to now. */
export type GateSubject = { digest: string; quote: QuoteRow | null };

/** The digest of the plan, the quote or the film that waits. Throws when nothing waits. */
export async function currentSubject(deps: PipelineDeps, job: JobRow): Promise<GateSubject> {
  switch (job.waitingAt) {
    case "storyboard": {
      const plan = await deps.store.findPlan(job.id, job.planVersion);
      return { digest: plan?.digest ?? "", quote: null };
    }
    case "cost": {
      const quote = await deps.store.findLatestQuote(job.id);
      return { digest: quote?.digest ?? "", quote };
    }
    case "retake":
    case "delivery":
    case "provider":
      return { digest: filmSubject(await currentFilm(deps, job), deps.sha256), quote: null };
    case null:
      throw new AppError("conflict", "Nothing waits for a decision here.");
  }
}

/** The approved plan and its takes, as the newest checkpoint knows them. */
export async function currentFilm(deps: PipelineDeps, job: JobRow): Promise<Film> {
  const { context } = await restoreContext(job, deps);
  return await loadFilm({ job, context, deps });
}
