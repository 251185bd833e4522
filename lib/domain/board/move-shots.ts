import type { ChangeOf } from "@/lib/domain/board/board-change";
import { type ChangedBoard, nameShots, refused, refuseMissing } from "@/lib/domain/board/changed-board";
import type { Plan } from "@/lib/domain/plan";

/**
 * Moves shots, in the order they have, to one place of the film. They keep their codes and everything in them: a code
 * says where a shot was first written, its scene number where it is now.
 */
export function moveShots(plan: Plan, { codes, sceneNumber, beforeCode }: ChangeOf<"move">): ChangedBoard {
  const problem = refuseMissing(plan, codes) ?? refusePlace(plan, { codes, sceneNumber, beforeCode });
  if (problem) return problem;
  const moving = plan.shots.filter((shot) => codes.includes(shot.code)).map((shot) => ({ ...shot, sceneNumber }));
  const staying = plan.shots.filter((shot) => !codes.includes(shot.code));
  const index = beforeCode === null ? staying.length : staying.findIndex((shot) => shot.code === beforeCode);
  const shots = staying.toSpliced(index, 0, ...moving);
  const where = beforeCode === null ? `to the end of scene ${sceneNumber}` : `before ${beforeCode}`;
  return {
    kind: "changed",
    plan: { ...plan, shots },
    changedCodes: moving.map((shot) => shot.code),
    sentence: `Moved ${nameShots(moving.map((shot) => shot.code))} ${where}.`,
  };
}

function refusePlace(
  plan: Plan,
  { codes, sceneNumber, beforeCode }: Omit<ChangeOf<"move">, "kind">,
): ChangedBoard | null {
  if (!plan.scenes.some((scene) => scene.number === sceneNumber)) {
    return refused("sceneNumber", `There is no scene ${sceneNumber} in this version of the board.`);
  }
  if (beforeCode === null) return null;
  if (codes.includes(beforeCode)) return refused("beforeCode", `${beforeCode} is one of the shots that move.`);
  const target = plan.shots.find((shot) => shot.code === beforeCode);
  if (target?.sceneNumber === sceneNumber) return null;
  return refused("beforeCode", `Scene ${sceneNumber} has no shot ${beforeCode}.`);
}
