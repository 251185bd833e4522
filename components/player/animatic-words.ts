import type { JobView } from "@/lib/domain/job-view";
import { formatCount } from "@/lib/format";

type Job = Pick<JobView, "status" | "plan" | "animaticUrl" | "updatedAt" | "quote">;
type AnimaticWords = { state: "ready" | "drawing" | "still"; sentence: string };

/** A board of the longest film is drawn in less. What is not there by then does not come by itself. */
const LONGEST_DRAWING_MS = 15 * 60_000;

/**
 * How far the animatic of a board is: ready, being drawn, or left as stills. `nowMs` is null while the page has no
 * clock; `drawn` counts the shots with a moving picture.
 */
export function animaticWords(job: Job, drawn: number, nowMs: number | null): AnimaticWords {
  const total = job.plan?.shots.length ?? 0;
  if (job.animaticUrl !== null) {
    return {
      state: "ready",
      sentence: "Drawn from the board on this machine. It cost nothing, and a changed shot is drawn anew by itself.",
    };
  }
  if (drawn === total && isFreeFilm(job)) {
    return {
      state: "ready",
      sentence: "The film itself is drawn on this machine, from the same board. It cost nothing.",
    };
  }
  if (isOver(job, nowMs)) {
    const some =
      drawn === 0 ? "The stills play" : `${drawn} of ${formatCount(total, "shot")} move; of the others the still plays`;
    return { state: "still", sentence: `${some}. Nothing more is being drawn, and nothing was charged for it.` };
  }
  const far = drawn < total ? `${drawn} of ${total} shots are drawn.` : "All shots are drawn; the film is being cut.";
  return { state: "drawing", sentence: `${far} Until then the stills play. Nothing is charged.` };
}

function isFreeFilm({ quote }: Job): boolean {
  return quote?.isPreview ?? false;
}

function isOver({ status, updatedAt }: Job, nowMs: number | null): boolean {
  if (status === "cancelled" || status === "complete") return true;
  return nowMs !== null && nowMs - Date.parse(updatedAt) > LONGEST_DRAWING_MS;
}
