import type { BoardChange } from "@/lib/domain/board/board-change";
import { changeReferences } from "@/lib/domain/board/change-references";
import { type BoardTools, type ChangedBoard, MOST_SHOTS, refused } from "@/lib/domain/board/changed-board";
import { compareShots } from "@/lib/domain/board/compare-shots";
import { deleteShots } from "@/lib/domain/board/delete-shots";
import { editShots } from "@/lib/domain/board/edit-shots";
import { insertShot } from "@/lib/domain/board/insert-shot";
import { mergeShots } from "@/lib/domain/board/merge-shots";
import { moveShots } from "@/lib/domain/board/move-shots";
import { rewritePrompt } from "@/lib/domain/board/rewrite-prompt";
import { rewriteScene } from "@/lib/domain/board/rewrite-scene";
import { settlePlan } from "@/lib/domain/board/settle-plan";
import { splitShot } from "@/lib/domain/board/split-shot";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Plan } from "@/lib/domain/plan";

/**
 * The board after one change, or a sentence that says why it can't be made. Shots keep their codes for good; new ones get
 * codes that this job never had. Scenes are as long as their shots, and the film as long as its scenes.
 */
export function applyBoardChange(plan: Plan, change: BoardChange, tools: BoardTools): ChangedBoard {
  const result = apply(plan, change, tools);
  if (result.kind === "refused") return result;
  const settled = change.kind === "restore" ? result.plan : settlePlan(plan, result.plan);
  if (settled.shots.length > MOST_SHOTS) return refused("change", `A film has at most ${MOST_SHOTS} shots.`);
  if (canonicalJson(settled) === canonicalJson(planOf(plan))) {
    return { ...refused("change", "That would change nothing."), changesNothing: true };
  }
  return { ...result, plan: settled, sentence: `${result.sentence}${goneSentence(plan, settled)}` };
}

function apply(plan: Plan, change: BoardChange, tools: BoardTools): ChangedBoard {
  const board = planOf(plan);
  switch (change.kind) {
    case "edit":
      return editShots(board, change, tools);
    case "move":
      return moveShots(board, change);
    case "split":
      return splitShot(board, change, tools);
    case "merge":
      return mergeShots(board, change, tools);
    case "insert":
      return insertShot(board, change, tools);
    case "delete":
      return deleteShots(board, change);
    case "references":
      return changeReferences(board, change, tools);
    case "restore":
      return restore(board, change.version, tools);
    case "rewrite-scene":
      return rewriteScene(board, change, tools);
    case "rewrite-prompt":
      return rewritePrompt(board, change);
  }
}

function restore(board: Plan, version: number, { restored }: BoardTools): ChangedBoard {
  if (!restored) return refused("version", `This job has no board version ${version}.`);
  const plan = planOf(restored);
  const { changedCodes, addedCodes, removedCodes } = compareShots(board, plan);
  const codes = [...changedCodes, ...addedCodes, ...removedCodes];
  return { kind: "changed", plan, changedCodes: codes, sentence: `Restored version ${version}.` };
}

/** A stored plan carries its version and digest too; a board does not. */
function planOf({ markers, scenes, shots }: Plan): Plan {
  return { markers, scenes, shots };
}

function goneSentence(before: Plan, after: Plan): string {
  const gone = before.scenes.filter(({ number }) => !after.scenes.some((scene) => scene.number === number));
  if (gone.length === 0) return "";
  const numbers = gone.map(({ number }) => number).join(", ");
  return gone.length === 1
    ? ` Scene ${numbers} has no shots any more and is gone.`
    : ` Scenes ${numbers} have no shots any more and are gone.`;
}
