import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Plan, Shot } from "@/lib/domain/plan";

export type ShotComparison = { changedCodes: string[]; addedCodes: string[]; removedCodes: string[] };

/** Which shots differ between two boards. What a shot carries over from its neighbour is not a difference of its own. */
export function compareShots(before: Plan, after: Plan): ShotComparison {
  const old = new Map(before.shots.map((shot) => [shot.code, ownWords(shot)]));
  const now = new Set(after.shots.map((shot) => shot.code));
  const moved = new Set(movedCodes(before, after));
  return {
    changedCodes: after.shots
      .filter((shot) => old.has(shot.code) && (moved.has(shot.code) || old.get(shot.code) !== ownWords(shot)))
      .map((shot) => shot.code),
    addedCodes: after.shots.filter((shot) => !old.has(shot.code)).map((shot) => shot.code),
    removedCodes: before.shots.filter((shot) => !now.has(shot.code)).map((shot) => shot.code),
  };
}

/** The fewest shots one would have to move to get from the one order to the other; the rest kept theirs. */
export function movedCodes(before: Plan, after: Plan): string[] {
  const scenes = new Map(before.shots.map((shot) => [shot.code, shot.sceneNumber]));
  const kept = new Set(after.shots.map((shot) => shot.code));
  const places = new Map(before.shots.filter((shot) => kept.has(shot.code)).map((shot, index) => [shot.code, index]));
  const common = after.shots.filter((shot) => places.has(shot.code));
  const inOrder = longestRise(common.map((shot) => places.get(shot.code) ?? 0));
  return common
    .filter((shot, index) => !inOrder.has(index) || scenes.get(shot.code) !== shot.sceneNumber)
    .map((shot) => shot.code);
}

function ownWords({ continuity: _, ...shot }: Shot): string {
  return canonicalJson(shot);
}

type Rise = { index: number; value: number; length: number; before: Rise | null };

/** Indexes of the longest rising subsequence. */
function longestRise(values: readonly number[]): Set<number> {
  const rises: Rise[] = [];
  for (const [index, value] of values.entries()) {
    const before = longest(rises.filter((rise) => rise.value < value));
    rises.push({ index, value, length: 1 + (before?.length ?? 0), before });
  }
  const indexes = new Set<number>();
  for (let rise = longest(rises); rise; rise = rise.before) indexes.add(rise.index);
  return indexes;
}

function longest(rises: readonly Rise[]): Rise | null {
  return rises.reduce<Rise | null>((best, rise) => (best && best.length >= rise.length ? best : rise), null);
}
