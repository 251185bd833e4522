import type { Shot } from "@/lib/domain/plan";

/**
 * A shot without what no renderer looks at: its place on the board and in whose words its prompt is. Two shots that are
 * the same here are the same picture, so takes and stills of the one stand for the other.
 */
export function drawnShot({ sceneNumber: _, number: __, continuity: ___, promptBy: ____, ...drawn }: Shot) {
  return drawn;
}
