import { sumSeconds } from "@/lib/domain/board/changed-board";
import type { Plan, Scene, Shot } from "@/lib/domain/plan";

const EXACT_SECONDS = 0.0005;

/**
 * A changed board in order again: shots stand scene by scene, a scene is as long as its shots and leaves with its last
 * one, and a shot with another predecessor than before carries over from that one.
 */
export function settlePlan(before: Plan, changed: Plan): Plan {
  const scenes = changed.scenes.flatMap((scene) => {
    const own = changed.shots.filter((shot) => shot.sceneNumber === scene.number);
    return own.length === 0 ? [] : [withLength(scene, sumSeconds(own))];
  });
  const ordered = scenes.flatMap((scene) => changed.shots.filter((shot) => shot.sceneNumber === scene.number));
  return { ...changed, scenes, shots: relink(before, ordered) };
}

/** A scene whose length is right already keeps it to the last digit. */
function withLength(scene: Scene, durationSeconds: number): Scene {
  return Math.abs(scene.durationSeconds - durationSeconds) < EXACT_SECONDS ? scene : { ...scene, durationSeconds };
}

function relink(before: Plan, shots: readonly Shot[]): Shot[] {
  const oldPredecessors = predecessors(before.shots);
  return shots.map((shot, index) => {
    const predecessor = shots[index - 1];
    if (oldPredecessors.get(shot.code) === (predecessor?.code ?? null)) return shot;
    return {
      ...shot,
      continuity: predecessor ? { fromCode: predecessor.code, note: noteFor(predecessor, shot) } : null,
    };
  });
}

function predecessors(shots: readonly Shot[]): Map<string, string | null> {
  return new Map(shots.map((shot, index) => [shot.code, shots[index - 1]?.code ?? null]));
}

function noteFor(before: Shot, shot: Shot): string {
  if (shot.continuity?.fromCode === before.code) return shot.continuity.note;
  return before.sceneNumber === shot.sceneNumber
    ? "Same place, light and weather."
    : "New scene; the grade carries over.";
}
