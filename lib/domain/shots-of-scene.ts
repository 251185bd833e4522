import type { Plan, Shot } from "@/lib/domain/plan";

/** The shots of one scene, in the order they are cut. */
export function shotsOfScene(plan: Plan, sceneNumber: number): Shot[] {
  return plan.shots.filter((shot) => shot.sceneNumber === sceneNumber);
}
