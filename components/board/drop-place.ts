import type { Plan } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";

/** Beside which shot something is dropped, and on which side of it. */
export type DropSlot = { code: string; isAfter: boolean };
export type Place = { sceneNumber: number; beforeCode: string | null };

/** Where on the board a slot is. Null when dropping there would change nothing. */
export function placeOfSlot(plan: Plan, moving: readonly string[], slot: DropSlot): Place | null {
  const target = plan.shots.find((shot) => shot.code === slot.code);
  if (!target) return null;
  const scene = shotsOfScene(plan, target.sceneNumber);
  const from = scene.indexOf(target) + (slot.isAfter ? 1 : 0);
  const beforeCode = scene.slice(from).find((shot) => !moving.includes(shot.code))?.code ?? null;
  const place = { sceneNumber: target.sceneNumber, beforeCode };
  return isWhereItIs(plan, moving, place) ? null : place;
}

/** The place one step earlier or later in the film, over the border of a scene too. Null at either end of it. */
export function placeOneStep(plan: Plan, moving: readonly string[], step: -1 | 1): Place | null {
  const first = plan.shots.find((shot) => moving.includes(shot.code));
  const last = plan.shots.findLast((shot) => moving.includes(shot.code));
  const edge = step === -1 ? first : last;
  if (!edge) return null;
  const neighbour = plan.shots[plan.shots.indexOf(edge) + step];
  if (neighbour?.sceneNumber === edge.sceneNumber) {
    return placeOfSlot(plan, moving, { code: neighbour.code, isAfter: step === 1 });
  }
  return neighbour ? placeOfSlot(plan, moving, { code: neighbour.code, isAfter: step === -1 }) : null;
}

function isWhereItIs(plan: Plan, moving: readonly string[], { sceneNumber, beforeCode }: Place): boolean {
  const scene = shotsOfScene(plan, sceneNumber).map((shot) => shot.code);
  const own = plan.shots.filter((shot) => moving.includes(shot.code)).map((shot) => shot.code);
  const staying = scene.filter((code) => !moving.includes(code));
  const at = beforeCode === null ? staying.length : staying.indexOf(beforeCode);
  return staying.toSpliced(at, 0, ...own).join() === scene.join();
}
