import type { Gate, Policy } from "@/lib/domain/gate";
import type { Micros } from "@/lib/domain/money";
import type { Judgement } from "@/lib/domain/qa/judgement";
import type { JobRow, Store } from "@/lib/pipeline/store";

type Approvals = Pick<Store, "findApproval">;

/** A storyboard passes when a person approved exactly this plan, or the policy lets it through. */
export async function storyboardPasses(
  store: Approvals,
  job: JobRow,
  planDigest: string,
  stage: "VISUAL" | "FAST_TRACK",
): Promise<boolean> {
  const { storyboardAuto } = job.policy;
  if (storyboardAuto === "always" || (storyboardAuto === "fast-track" && stage === "FAST_TRACK")) return true;
  return (await store.findApproval(job.id, "storyboard", planDigest)) !== null;
}

/** The cap a policy grants without a person, or null when a person must sign. Never one that two people would sign. */
export function autoCap(policy: Policy, p90Micros: Micros, budgetMicros: Micros): Micros | null {
  const limit = policy.costAutoUpToMicros;
  if (limit === null) return null;
  const cap = Math.min(limit, budgetMicros, policy.twoPersonAboveMicros ?? limit);
  return p90Micros > cap ? null : cap;
}

/** A film is delivered by itself at the policy's score; anything the judge could not settle goes to a person. */
export function deliveryPasses(policy: Policy, judgement: Judgement): boolean {
  if (policy.deliveryAutoAtScore === null || judgement.outcome !== "pass") return false;
  return judgement.average >= policy.deliveryAutoAtScore;
}

export const GATE_WORDS: Record<Gate, string> = {
  storyboard: "the storyboard",
  cost: "the cost",
  retake: "the retakes",
  delivery: "the delivery",
  provider: "the provider",
};
