import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyBoardChange } from "@/lib/domain/board/apply-board-change";
import type { BoardChange } from "@/lib/domain/board/board-change";
import { sumSeconds } from "@/lib/domain/board/changed-board";
import { diffPlans } from "@/lib/domain/board/diff-plans";
import { plainTools } from "@/lib/domain/board/testing/plain-tools";
import { sampleBoard } from "@/lib/domain/board/testing/sample-board";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { type Plan, planSchema } from "@/lib/domain/plan";
import { timelineOf, totalFrames } from "@/lib/domain/timeline";

/** Raw numbers that become a change of whatever board it meets. */
const move = fc.record({
  kind: fc.constantFrom("edit", "move", "split", "merge", "insert", "delete", "restore", "references"),
  first: fc.nat(1000),
  second: fc.nat(1000),
  count: fc.integer({ min: 1, max: 3 }),
  milliseconds: fc.integer({ min: 500, max: 10_000 }),
  atEdge: fc.boolean(),
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;
const seconds = fc.integer({ min: 500, max: 10_000 }).map((milliseconds) => milliseconds / 1000);
const boards = fc
  .array(fc.array(seconds, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map(sampleBoard);

function changeFrom(plan: Plan, versions: number, { kind, first, second, count, ...rest }: Move): BoardChange {
  const at = first % plan.shots.length;
  const codes = plan.shots.slice(at, at + count).map((shot) => shot.code);
  const code = codes[0] ?? "";
  const scene = plan.scenes[second % plan.scenes.length];
  const sceneNumber = scene?.number ?? 1;
  const inScene = plan.shots.filter((shot) => shot.sceneNumber === sceneNumber).map((shot) => shot.code);
  const other = rest.atEdge ? null : (inScene[second % inScene.length] ?? null);
  const durationSeconds = rest.milliseconds / 1000;
  switch (kind) {
    case "edit":
      return { kind, codes, change: rest.atEdge ? { durationSeconds } : { action: `Something else, ${second}.` } };
    case "move":
      return { kind, codes, sceneNumber, beforeCode: other };
    case "split":
      return { kind, code, atSeconds: durationSeconds };
    case "insert":
      return { kind, sceneNumber, afterCode: other, action: "Anna waits.", durationSeconds };
    case "restore":
      return { kind, version: 1 + (second % versions) };
    case "references":
      return { kind, places: [{ sceneNumber, location: `place ${first}`, timeOfDay: "night", weather: "fog" }] };
    default:
      return { kind, codes };
  }
}

/** Every version of a board that takes what it can of these changes. */
function history(start: Plan, moves: readonly Move[]): { versions: Plan[]; kinds: string[] } {
  const versions = [start];
  const kinds: string[] = [];
  for (const one of moves) {
    const plan = versions.at(-1) ?? start;
    const change = changeFrom(plan, versions.length, one);
    const usedCodes = versions.flatMap((version) => version.shots.map((shot) => shot.code));
    const restored = change.kind === "restore" ? (versions[change.version - 1] ?? null) : null;
    const result = applyBoardChange(plan, change, plainTools(plan, { usedCodes, restored }));
    if (result.kind === "refused") continue;
    versions.push(result.plan);
    kinds.push(change.kind);
  }
  return { versions, kinds };
}

/** What a shot carries over from its neighbour follows from the order, and has no line of its own. */
function unlinked(plan: Plan) {
  return { ...plan, shots: plan.shots.map(({ continuity: _, ...shot }) => shot) };
}

const runs = { numRuns: 150 };

describe("any sequence of changes", () => {
  it("keeps a valid board: unique codes, scenes as long as their shots, shots scene by scene, each linked to the one before", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(boards, fc.array(move, { maxLength: 12 }), (start, moves) => {
        const { versions, kinds } = history(start, moves);
        for (const kind of kinds) met.add(kind);
        for (const plan of versions) {
          expect(planSchema.safeParse(plan).success).toBe(true);
          expect(new Set(plan.shots.map((shot) => shot.code)).size).toBe(plan.shots.length);
          const inOrder = plan.scenes.flatMap((scene) =>
            plan.shots.filter((shot) => shot.sceneNumber === scene.number),
          );
          expect(plan.shots).toEqual(inOrder);
          for (const scene of plan.scenes) {
            const own = plan.shots.filter((shot) => shot.sceneNumber === scene.number);
            expect(scene.durationSeconds).toBeCloseTo(sumSeconds(own), 3);
          }
          const linked = plan.shots.map((shot) => shot.continuity?.fromCode ?? null);
          expect(linked).toEqual(plan.shots.map((_, index) => plan.shots[index - 1]?.code ?? null));
          expect(totalFrames(timelineOf(plan, 24))).toBe(Math.round(sumSeconds(plan.shots) * 24));
        }
      }),
      runs,
    );
    expect([...met].sort()).toEqual(["delete", "edit", "insert", "merge", "move", "references", "restore", "split"]);
  });

  it("never gives a new shot a code that any version had", () => {
    fc.assert(
      fc.property(boards, fc.array(move, { maxLength: 12 }), (start, moves) => {
        const { versions, kinds } = history(start, moves);
        const codesOf = (plan: Plan | undefined) => plan?.shots.map((shot) => shot.code) ?? [];
        for (const [index, plan] of versions.entries()) {
          if (kinds[index - 1] === "restore") continue;
          const fresh = codesOf(plan).filter((code) => !codesOf(versions[index - 1]).includes(code));
          const earlier = new Set(versions.slice(0, index).flatMap(codesOf));
          expect(fresh.filter((code) => earlier.has(code))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("is undone by restoring: the board is equal to the last letter, and the way back says what differs", () => {
    fc.assert(
      fc.property(boards, fc.array(move, { minLength: 1, maxLength: 8 }), (start, moves) => {
        const now = history(start, moves).versions.at(-1) ?? start;
        fc.pre(canonicalJson(now) !== canonicalJson(start));
        const result = applyBoardChange(now, { kind: "restore", version: 1 }, plainTools(now, { restored: start }));
        expect(result.kind === "changed" && canonicalJson(result.plan)).toBe(canonicalJson(start));
        expect(diffPlans(now, start).length > 0).toBe(canonicalJson(unlinked(now)) !== canonicalJson(unlinked(start)));
        expect(diffPlans(start, start)).toEqual([]);
      }),
      runs,
    );
  });
});
