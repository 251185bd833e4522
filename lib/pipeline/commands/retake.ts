import { AppError } from "@/lib/domain/errors";
import { formatMicros, type Micros, sumMicros } from "@/lib/domain/money";
import { mayChange, mayDecide } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { currentFilm } from "@/lib/pipeline/commands/current-subject";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { redirect } from "@/lib/pipeline/commands/redirect";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { Film, FilmShot } from "@/lib/pipeline/film";
import { committedMicros } from "@/lib/pipeline/money-left";
import type { JobRow } from "@/lib/pipeline/store";

const RETAKE_STAGES = ["QA_TECH", "QA_SEMANTIC", "COMPLETE"] as const;

/**
 * Renders just these shots again. Inside the approved cap they are rendered at once; outside of it the price has to be
 * approved first. The takes they replace are kept, outside the film.
 */
export async function retake(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  jobId: string,
  shotCodes: string[],
  note?: string,
): Promise<void> {
  const job = await findVisibleJob(deps, viewer, jobId);
  const decides = mayDecide(viewer, job, "retake", job.policy.selfApproval);
  demand(decides.allowed ? decides : mayChange(viewer, job));
  if (job.status === "running" || !RETAKE_STAGES.some((stage) => stage === job.stage)) {
    throw new AppError("conflict", "Shots can be taken again once the film has been checked.");
  }
  const film = await currentFilm(deps, job);
  const shots = pick(film, shotCodes);
  const { priceMicros, leftMicros } = priceOf(job, film, shotCodes);
  const fits = priceMicros <= leftMicros;
  const because = note ? ` “${note}”` : "";
  const first = fits
    ? ""
    : ` That is more than the ${formatMicros(leftMicros)} left of the approved cap, so the price waits to be approved.`;
  await redirect(deps, wake, viewer, job, {
    to: fits ? "RENDER" : "FINANCIAL",
    supersedeTakeIds: shots.flatMap((shot) => (shot.take ? [shot.take.id] : [])),
    audit: {
      action: "shots.retake",
      summary: `${viewer.name} asked for a retake of ${shotCodes.join(", ")} for ${formatMicros(priceMicros)}.${because}${first}`,
      data: { shotCodes },
    },
  });
}

function pick(film: Film, shotCodes: string[]): FilmShot[] {
  return shotCodes.map((code) => {
    const shot = film.shots.find((candidate) => candidate.shot.code === code);
    if (!shot)
      throw new AppError("invalid_input", `There is no shot ${code}.`, {
        fields: [{ field: "shotCodes", message: `There is no shot ${code}.` }],
      });
    return shot;
  });
}

function priceOf(job: JobRow, film: Film, shotCodes: string[]): { priceMicros: Micros; leftMicros: Micros } {
  const prices = shotCodes.map((code) => {
    const line = film.quote.quote.lines.find((candidate) => candidate.code === code);
    const last = film.takes.findLast((take) => take.shotCode === code);
    return line?.amountMicros ?? last?.ceilingMicros ?? 0;
  });
  const { spentMicros, reservedMicros } = committedMicros(film.takes);
  return { priceMicros: sumMicros(prices), leftMicros: (job.capMicros ?? 0) - spentMicros - reservedMicros };
}
