import type { ChangeOf } from "@/lib/domain/board/board-change";
import { type ChangedBoard, nameShots, refused, refuseMissing } from "@/lib/domain/board/changed-board";
import type { Plan } from "@/lib/domain/plan";

/** Takes shots off the board. Their takes are kept, outside the film; restoring a version brings both back. */
export function deleteShots(plan: Plan, { codes }: ChangeOf<"delete">): ChangedBoard {
  const problem = refuseMissing(plan, codes);
  if (problem) return problem;
  const shots = plan.shots.filter((shot) => !codes.includes(shot.code));
  if (shots.length === 0) return refused("codes", "A film has at least one shot, so they can't all be removed.");
  const removed = plan.shots.filter((shot) => codes.includes(shot.code)).map((shot) => shot.code);
  return {
    kind: "changed",
    plan: { ...plan, shots },
    changedCodes: removed,
    sentence: `Removed ${nameShots(removed)}.`,
  };
}
