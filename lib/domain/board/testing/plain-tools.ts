import type { BoardTools } from "@/lib/domain/board/changed-board";
import { plainPen } from "@/lib/domain/board/testing/plain-pen";
import type { Plan } from "@/lib/domain/plan";

/** Tools for a board whose job had these codes before, and no others. */
export function plainTools(
  plan: Plan,
  more: { usedCodes?: readonly string[]; restored?: Plan | null } = {},
): BoardTools {
  return {
    usedCodes: new Set([...plan.shots.map((shot) => shot.code), ...(more.usedCodes ?? [])]),
    seedOf: (shot) => [...shot.code].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7),
    pen: plainPen,
    restored: more.restored ?? null,
  };
}
