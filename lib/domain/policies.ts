import { z } from "zod";
import { auditLineSchema } from "@/lib/domain/admin-view";
import type { FieldProblem } from "@/lib/domain/errors";
import { type Policy, policySchema } from "@/lib/domain/gate";
import { formatMicros } from "@/lib/domain/money";
import { roleSchema } from "@/lib/domain/viewer";

/** What passes without a person, who must sign, and who could. */
export const policiesViewSchema = z.strictObject({
  policy: policySchema,
  /** Active approvers and admins: the people who can be made to sign. */
  reviewers: z.array(z.strictObject({ userId: z.string(), name: z.string(), role: roleSchema })),
  history: z.array(auditLineSchema),
});
export type PoliciesView = z.infer<typeof policiesViewSchema>;

/** The whole policy as it is to be, and as the person saw it when they began to change it. */
export const policyChangeSchema = z.strictObject({ policy: policySchema, seen: policySchema });
export type PolicyChange = z.infer<typeof policyChangeSchema>;

/** What a policy contradicts itself in, or asks of people who can't do it. */
export function policyProblems(policy: Policy, reviewerIds: readonly string[]): FieldProblem[] {
  const { costAutoUpToMicros: auto, twoPersonAboveMicros: two, requiredReviewerIds } = policy;
  const problems: FieldProblem[] = [];
  if (auto !== null && two !== null && auto > two) {
    const message = `Costs above ${formatMicros(two)} need two people, so none above it can pass without any.`;
    problems.push({ field: "costAutoUpToMicros", message });
  }
  if (requiredReviewerIds.some((id) => !reviewerIds.includes(id))) {
    const message = "Somebody who must sign is no approver or admin here any more. Choose again.";
    problems.push({ field: "requiredReviewerIds", message });
  }
  return problems;
}

const STORYBOARD: Record<Policy["storyboardAuto"], string> = {
  never: "never",
  "fast-track": "for simple films",
  always: "always",
};

/** What differs between two policies, one part of a sentence each: "cost by itself: never → up to $5.00". */
export function policyChanges(before: Policy, after: Policy, nameOf: (userId: string) => string): string[] {
  const words: readonly [string, (policy: Policy) => string][] = [
    ["storyboard by itself", ({ storyboardAuto }) => STORYBOARD[storyboardAuto]],
    [
      "cost by itself",
      ({ costAutoUpToMicros: micros }) => (micros === null ? "never" : `up to ${formatMicros(micros)}`),
    ],
    ["delivery by itself", ({ deliveryAutoAtScore: score }) => (score === null ? "never" : `from ${score.toFixed(1)}`)],
    ["producers sign their own costs", ({ selfApproval }) => (selfApproval ? "yes" : "no")],
    [
      "two people sign",
      ({ twoPersonAboveMicros: micros }) => (micros === null ? "never" : `above ${formatMicros(micros)}`),
    ],
    ["must sign", ({ requiredReviewerIds: ids }) => ids.map(nameOf).join(", ") || "nobody in particular"],
  ];
  return words.flatMap(([what, say]) => {
    const [was, is] = [say(before), say(after)];
    return was === is ? [] : [`${what}: ${was} → ${is}`];
  });
}
