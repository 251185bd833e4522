import type { Plan, Shot } from "@/lib/domain/plan";
import type { ShotEdit } from "@/lib/domain/shot-edit";

const SHORTEST_SHOT_SECONDS = 0.5;
const LONGEST_SHOT_SECONDS = 10;

export type EditedPlan =
  | { kind: "edited"; plan: Plan; changedCodes: string[] }
  | { kind: "refused"; field: string; message: string };

/**
 * Changes one shot. A scene keeps its length: what one shot gains, the longest other shot of the scene gives,
 * so that the film stays as long as the brief says.
 */
export function editPlan(plan: Plan, code: string, change: ShotEdit): EditedPlan {
  const shot = plan.shots.find((candidate) => candidate.code === code);
  if (!shot)
    return { kind: "refused", field: "code", message: `There is no shot ${code} in this version of the board.` };
  const edited = withChange(shot, change);
  const differenceSeconds = edited.durationSeconds - shot.durationSeconds;
  if (differenceSeconds === 0) return { kind: "edited", plan: withShots(plan, [edited]), changedCodes: [code] };
  const neighbour = longestOther(plan, shot);
  const rest = neighbour ? round(neighbour.durationSeconds - differenceSeconds) : 0;
  if (!neighbour || rest < SHORTEST_SHOT_SECONDS || rest > LONGEST_SHOT_SECONDS) {
    return { kind: "refused", field: "durationSeconds", message: noRoom(shot, neighbour) };
  }
  const shots = [edited, { ...neighbour, durationSeconds: rest }];
  return { kind: "edited", plan: withShots(plan, shots), changedCodes: shots.map((changed) => changed.code) };
}

function withChange(shot: Shot, { backend, ...change }: ShotEdit): Shot {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const edited: Shot = { ...shot, ...given, ...(backend ? { backend } : {}) };
  if (backend === null) delete edited.backend;
  return edited;
}

function withShots(plan: Plan, changed: Shot[]): Plan {
  const byCode = new Map(changed.map((shot) => [shot.code, shot]));
  return { ...plan, shots: plan.shots.map((shot) => byCode.get(shot.code) ?? shot) };
}

function longestOther(plan: Plan, shot: Shot): Shot | undefined {
  return plan.shots
    .filter((candidate) => candidate.sceneNumber === shot.sceneNumber && candidate.code !== shot.code)
    .toSorted((a, b) => b.durationSeconds - a.durationSeconds)[0];
}

function noRoom(shot: Shot, neighbour: Shot | undefined): string {
  if (!neighbour) return `Scene ${shot.sceneNumber} has only this shot, so its length can't change.`;
  return `Scene ${shot.sceneNumber} keeps its length: ${neighbour.code} (${neighbour.durationSeconds} s) can't make up for that much.`;
}

/** Whole milliseconds, so that sums stay exact. */
function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
