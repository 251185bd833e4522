import { placeOneStep } from "@/components/board/drop-place";
import type { BoardChange } from "@/lib/domain/board/board-change";
import type { Plan } from "@/lib/domain/plan";

const SHORTEST_SECONDS = 0.5;
const LONGEST_SECONDS = 10;

/** Both parts get whole tenths of a second where the length allows it. */
export function splitInHalf(plan: Plan, code: string): BoardChange | null {
  const shot = plan.shots.find((candidate) => candidate.code === code);
  if (!shot) return null;
  return { kind: "split", code, atSeconds: Math.max(0.1, Math.round(shot.durationSeconds * 5) / 10) };
}

export function moveOneStep(plan: Plan, codes: readonly string[], step: -1 | 1): BoardChange | null {
  const place = placeOneStep(plan, codes, step);
  return place && { kind: "move", codes: [...codes], ...place };
}

/** One shot, longer or shorter, as far as a shot may be. */
export function lengthen(plan: Plan, code: string, bySeconds: number): BoardChange | null {
  const shot = plan.shots.find((candidate) => candidate.code === code);
  if (!shot) return null;
  const wanted = Math.round((shot.durationSeconds + bySeconds) * 1000) / 1000;
  const durationSeconds = Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, wanted));
  if (durationSeconds === shot.durationSeconds) return null;
  return { kind: "edit", codes: [code], change: { durationSeconds } };
}

export function merge(codes: readonly string[]): BoardChange | null {
  return codes.length < 2 ? null : { kind: "merge", codes: [...codes] };
}

/** The shot that has the focus once these are gone: the next one that stays, or else the one before. */
export function heirOf(plan: Plan, codes: readonly string[]): string | null {
  const last = plan.shots.findLastIndex((shot) => codes.includes(shot.code));
  const stays = (shot: Plan["shots"][number]) => !codes.includes(shot.code);
  return (plan.shots.slice(last + 1).find(stays) ?? plan.shots.slice(0, last + 1).findLast(stays))?.code ?? null;
}
