import { describe, expect, it } from "vitest";
import { optimisticBoard } from "@/components/board/optimistic-board";
import { planOf } from "@/components/board/testing/plan-of";

const plan = planOf([
  ["SC01-SH010", 1],
  ["SC01-SH020", 1],
  ["SC02-SH010", 2],
]);
const codesOf = (board: typeof plan | null) => board?.shots.map(({ code }) => code);

describe("the board as it will be", () => {
  it("has a moved shot in its new place already, and scenes as long as their shots", () => {
    const moved = optimisticBoard(plan, { kind: "move", codes: ["SC01-SH010"], sceneNumber: 2, beforeCode: null });
    expect(codesOf(moved)).toEqual(["SC01-SH020", "SC02-SH010", "SC01-SH010"]);
    expect(moved?.scenes.map(({ durationSeconds }) => durationSeconds)).toEqual([2, 4]);
  });

  it("stays the same when a change is there already, because the studio was faster than its answer", () => {
    const change = { kind: "edit", codes: ["SC01-SH010"], change: { durationSeconds: 3 } } as const;
    const once = optimisticBoard(plan, { ...change, codes: [...change.codes] });
    expect(once && optimisticBoard(once, { ...change, codes: [...change.codes] })).toEqual(once);
  });

  it("keeps shots that nothing has touched as the same objects, so that they are not drawn again", () => {
    const edited = optimisticBoard(plan, { kind: "edit", codes: ["SC02-SH010"], change: { backend: "veo3" } });
    expect(edited?.shots[0]).toBe(plan.shots[0]);
    expect(edited?.shots[2]).toMatchObject({ backend: "veo3" });
  });

  it("waits for the studio where a new code is needed, and for what is refused", () => {
    expect(optimisticBoard(plan, { kind: "split", code: "SC01-SH010", atSeconds: 1 })).toBeNull();
    expect(optimisticBoard(plan, { kind: "delete", codes: plan.shots.map(({ code }) => code) })).toBeNull();
  });
});
