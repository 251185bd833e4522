import { z } from "zod";

/**
 * The points that wait for a person. `retake`: checks failed, shots must be taken again. `provider`: a backend is
 * paused, or nobody knows what became of a paid request.
 */
export const GATES = ["storyboard", "cost", "retake", "delivery", "provider"] as const;
export const gateSchema = z.enum(GATES);
export type Gate = z.infer<typeof gateSchema>;

/** What may pass without a person. Nothing set means: storyboard by itself for FAST_TRACK, cost never, delivery at 7.0. */
export const policySchema = z.strictObject({
  storyboardAuto: z.enum(["never", "fast-track", "always"]).default("fast-track"),
  /** Cost is approved by itself up to this much; null means that a person always approves. */
  costAutoUpToMicros: z.int().min(0).nullable().default(null),
  /** Delivery passes by itself at this score or better; null means that a person always accepts. */
  deliveryAutoAtScore: z.number().min(0).max(10).nullable().default(7),
  /** The person who submitted a job may approve its cost. */
  selfApproval: z.boolean().default(false),
  /** A cost whose P90 or cap lies above this needs the signatures of two people; null: one is enough for every cost. */
  twoPersonAboveMicros: z.int().min(0).nullable().default(null),
  /** People without whose signature no gate opens that a person decides. */
  requiredReviewerIds: z.array(z.string()).default([]),
});
export type Policy = z.infer<typeof policySchema>;

/** Gates a decision opens; the retake gate opens by a retake or an edit. */
export const DECIDED_GATES = ["storyboard", "cost", "delivery"] as const satisfies readonly Gate[];

/** A person's answer at a gate. `digest` is what that person saw; it must still be what would be done. */
export const decisionSchema = z.discriminatedUnion("decision", [
  z.strictObject({
    decision: z.literal("approve"),
    gate: z.enum(DECIDED_GATES),
    digest: z.string().min(8),
    /** Cost gate only: the most this job may ever spend. */
    capMicros: z.int().min(0).optional(),
    note: z.string().trim().max(2000).optional(),
  }),
  z.strictObject({
    decision: z.literal("request-changes"),
    gate: z.enum(DECIDED_GATES),
    digest: z.string().min(8),
    note: z.string().trim().min(1, "Say what should change.").max(2000),
  }),
]);
export type Decision = z.infer<typeof decisionSchema>;
