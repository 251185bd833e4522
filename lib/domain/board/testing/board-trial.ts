import { applyBoardChange } from "@/lib/domain/board/apply-board-change";
import type { BoardChange } from "@/lib/domain/board/board-change";
import { plainTools } from "@/lib/domain/board/testing/plain-tools";
import { sampleBoard } from "@/lib/domain/board/testing/sample-board";
import { type Plan, planSchema, type Shot } from "@/lib/domain/plan";

/** Two scenes, of three and of two shots. */
export const BOARD = sampleBoard([
  [3, 4, 3],
  [5, 5],
]);
export const codesOf = (plan: Plan) => plan.shots.map((shot) => shot.code);
export const shotOf = (plan: Plan, code: string): Shot => {
  const shot = plan.shots.find((candidate) => candidate.code === code);
  if (!shot) throw new Error(`There is no shot ${code}.`);
  return shot;
};
/** The board after a change that has to be possible. */
export function changed(change: BoardChange, plan: Plan = BOARD, more: Parameters<typeof plainTools>[1] = {}) {
  const result = applyBoardChange(plan, change, plainTools(plan, more));
  if (result.kind === "refused") throw new Error(result.message);
  planSchema.parse(result.plan);
  return result;
}
/** Why a change is not possible. */
export function refusal(change: BoardChange, plan: Plan = BOARD) {
  const result = applyBoardChange(plan, change, plainTools(plan));
  if (result.kind === "changed") throw new Error(`It was changed: ${result.sentence}`);
  return result;
}
