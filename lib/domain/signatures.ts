import type { Gate, Policy } from "@/lib/domain/gate";
import type { Micros } from "@/lib/domain/money";

/** Gates that are signed; the others open by doing something. */
export const SIGNED_GATES = ["storyboard", "cost", "delivery"] as const satisfies readonly Gate[];

/** Whose signatures open a gate: at least so many different people, and these among them. */
export type SignatureRule = { atLeast: number; requiredIds: readonly string[] };

/** `needed` is what was given and what is still missing; `missingIds` are the people among them who must sign. */
export type Standing = { given: number; needed: number; missingIds: string[]; isOpen: boolean };

/** `amountMicros`: the most that is at stake at a cost gate, the P90 or the cap; null at every other gate. */
export function signatureRule(
  policy: Pick<Policy, "twoPersonAboveMicros" | "requiredReviewerIds">,
  amountMicros: Micros | null,
): SignatureRule {
  const { twoPersonAboveMicros: limit, requiredReviewerIds } = policy;
  const needsTwo = limit !== null && amountMicros !== null && amountMicros > limit;
  return { atLeast: needsTwo ? 2 : 1, requiredIds: requiredReviewerIds };
}

/** How far a gate is. The same person twice counts once. */
export function standingOf({ atLeast, requiredIds }: SignatureRule, signedIds: Iterable<string>): Standing {
  const signed = new Set(signedIds);
  const missingIds = [...new Set(requiredIds)].filter((id) => !signed.has(id));
  const missing = Math.max(atLeast - signed.size, missingIds.length);
  return { given: signed.size, needed: signed.size + Math.max(0, missing), missingIds, isOpen: missing <= 0 };
}
