import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Plan } from "@/lib/domain/plan";

/** Names exactly this plan: any change to a scene, a shot or a marker gives another digest. */
export function planDigest(plan: Plan, sha256: (text: string) => string): string {
  const { markers, scenes, shots } = plan;
  return sha256(canonicalJson({ markers, scenes, shots }));
}
