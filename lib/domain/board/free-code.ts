import { type Shot, shotCode } from "@/lib/domain/plan";

const LARGEST_NUMBER = 990;
const STEP = 10;

/**
 * The code of a new shot at `index` among a scene's shots: the free number nearest to the middle of its neighbours'
 * ("SH015"), else the next ten after all numbers the scene ever had. Null when all 990 were used.
 */
export function freeCode(
  sceneNumber: number,
  sceneShots: readonly Shot[],
  index: number,
  usedCodes: ReadonlySet<string>,
): { code: string; number: number } | null {
  const isFree = (number: number) => !usedCodes.has(shotCode(sceneNumber, number));
  const number =
    between(sceneNumber, sceneShots, index).find(isFree) ??
    numbers(Math.floor(largestUsed(isFree) / STEP) * STEP + STEP)[0] ??
    numbers(1).find(isFree);
  return number === undefined ? null : { code: shotCode(sceneNumber, number), number };
}

/** Numbers between the neighbours that were born in this scene, nearest to the middle first. */
function between(sceneNumber: number, sceneShots: readonly Shot[], index: number): number[] {
  const isOwn = (shot: Shot) => shot.code === shotCode(sceneNumber, shot.number);
  const low = sceneShots.slice(0, index).findLast(isOwn)?.number ?? 0;
  const high = sceneShots.slice(index).find(isOwn)?.number ?? low;
  const middle = (low + high) / 2;
  return numbers(low + 1, high - 1).toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
}

function largestUsed(isFree: (number: number) => boolean): number {
  return numbers(1).findLast((number) => !isFree(number)) ?? 0;
}

function numbers(from: number, to = LARGEST_NUMBER): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
