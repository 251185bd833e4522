import type { ShotEdit } from "@/lib/domain/shot-edit";
import type { Viewer } from "@/lib/domain/viewer";
import { changeBoard } from "@/lib/pipeline/commands/change-board";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";

type Edit = { code: string; change: ShotEdit; baseVersion: number };

/** Saves a change of one shot as the next version of the board. */
export async function editShot(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  jobId: string,
  { code, change, baseVersion }: Edit,
): Promise<{ version: number }> {
  return await changeBoard(deps, wake, viewer, jobId, { change: { kind: "edit", codes: [code], change }, baseVersion });
}
