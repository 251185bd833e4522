import type { Brief } from "@/lib/domain/brief";
import type { Analysis } from "@/lib/domain/plan";
import { castFromAssets, takenSentence } from "@/lib/domain/reference/cast-from-assets";
import type { JobContext } from "@/lib/pipeline/context";
import type { StageInput } from "@/lib/pipeline/stage-result";

export type DirectedBoard = { board: NonNullable<JobContext["board"]>; takenWords: string };

/**
 * Scenes and what must stay the same in all of them. Characters that the workspace keeps under their name get the kept
 * words; `takenWords` says who did. A board that was stored keeps its own words, whatever is kept since.
 */
export async function directBoard(
  { job, deps, signal }: StageInput,
  brief: Brief,
  analysis: Analysis,
): Promise<DirectedBoard> {
  const planned = await deps.planner.direct(brief, analysis, signal);
  if (job.planVersion > 0 || planned.markers.characters.length === 0) return { board: planned, takenWords: "" };
  const kept = await deps.store.listKeptReferences(job.workspaceId, "character");
  const { markers, taken } = castFromAssets(planned.markers, kept);
  return { board: { ...planned, markers }, takenWords: takenSentence(taken) };
}
