import { AppError } from "@/lib/domain/errors";
import { formatMicros, sumMicros } from "@/lib/domain/money";
import { mayChange, mayDecide } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { currentFilm } from "@/lib/pipeline/commands/current-subject";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { redirect } from "@/lib/pipeline/commands/redirect";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { Film, FilmShot } from "@/lib/pipeline/film";
import type { JobRow } from "@/lib/pipeline/store";

const RETAKE_STAGES = ["QA_TECH", "QA_SEMANTIC", "COMPLETE"] as const;

/** Renders just these shots again, inside the approved cap. The takes they replace are kept, outside the film. */
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
  const price = await priceInsideCap(deps, job, film, shotCodes);
  const because = note ? ` “${note}”` : "";
  await redirect(deps, wake, viewer, job, {
    to: "RENDER",
    supersedeTakeIds: shots.flatMap((shot) => (shot.take ? [shot.take.id] : [])),
    audit: {
      action: "shots.retake",
      summary: `${viewer.name} asked for a retake of ${shotCodes.join(", ")} for ${formatMicros(price)}.${because}`,
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

async function priceInsideCap(deps: PipelineDeps, job: JobRow, film: Film, shotCodes: string[]): Promise<number> {
  const lines = film.quote.quote.lines.filter((line) => line.code !== null && shotCodes.includes(line.code));
  const price = sumMicros(lines.map((line) => line.amountMicros));
  const takes = await deps.store.listTakes(job.id);
  const spent = sumMicros(takes.map((take) => take.actualMicros ?? 0));
  const left = (job.capMicros ?? 0) - spent;
  if (price > left) {
    const message = `The retake costs ${formatMicros(price)}, but only ${formatMicros(left)} of the approved cap is left. Nothing was sent.`;
    throw new AppError("over_cap", message);
  }
  return price;
}
