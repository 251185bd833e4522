import { loadBoard, storedKeys } from "@/lib/pipeline/animatic/load-board";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** What the current board lacks: codes of shots without a preview, in the order of the cut. Null: nothing to preview. */
export async function missingPreviews(
  deps: PipelineDeps,
  jobId: string,
): Promise<{ planVersion: number; codes: string[] } | null> {
  const board = await loadBoard(deps, jobId);
  if (!board) return null;
  const stored = await storedKeys(deps, jobId, "preview");
  const missing = board.previews.filter(({ key }) => !stored.has(key));
  return { planVersion: board.plan.version, codes: missing.map(({ shot }) => shot.code) };
}
