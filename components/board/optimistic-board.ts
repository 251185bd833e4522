import type { BoardChange, ChangeOf } from "@/lib/domain/board/board-change";
import { deleteShots } from "@/lib/domain/board/delete-shots";
import { moveShots } from "@/lib/domain/board/move-shots";
import { settlePlan } from "@/lib/domain/board/settle-plan";
import type { Plan, Shot } from "@/lib/domain/plan";

/**
 * The board as it will be, as far as that is known without asking: what was moved, removed or set. Null for changes that
 * the studio has to work out, such as those that need a new code.
 */
export function optimisticBoard<P extends Plan>(plan: P, change: BoardChange): P | null {
  const changed = shotsAfter(plan, change);
  return changed ? { ...plan, ...settlePlan(plan, { ...plan, shots: changed }) } : null;
}

function shotsAfter(plan: Plan, change: BoardChange): Shot[] | null {
  switch (change.kind) {
    case "move":
      return shotsOf(moveShots(plan, change));
    case "delete":
      return shotsOf(deleteShots(plan, change));
    case "edit":
      return plan.shots.map((shot) => (change.codes.includes(shot.code) ? edited(shot, change) : shot));
    case "split":
    case "merge":
    case "insert":
    case "restore":
    case "references":
    case "rewrite-scene":
    case "rewrite-prompt":
      return null;
  }
}

function shotsOf(result: ReturnType<typeof moveShots>): Shot[] | null {
  return result.kind === "changed" ? result.plan.shots : null;
}

function edited(shot: Shot, { change }: ChangeOf<"edit">): Shot {
  const { backend, ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const after: Shot = { ...shot, ...given, ...(backend ? { backend } : {}) };
  if (backend === null) delete after.backend;
  return after;
}
