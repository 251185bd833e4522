import type { Gate } from "@/lib/domain/gate";
import type { Micros } from "@/lib/domain/money";
import { mayDecide } from "@/lib/domain/permissions";
import { SIGNED_GATES, type SignatureRule, type Standing, signatureRule, standingOf } from "@/lib/domain/signatures";
import type { Viewer } from "@/lib/domain/viewer";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { JobRow, ReviewRow } from "@/lib/pipeline/store";

/** Everybody who can answer at a gate, what they have answered, and whose signatures open it. */
export type GateReviewers = {
  /** Active members who may decide this gate, the oldest first. */
  people: Viewer[];
  reviews: ReviewRow[];
  rule: SignatureRule;
  standing: Standing;
};

type Deps = Pick<PipelineDeps, "store">;
type Waiting = { gate: Gate; digest: string; p90Micros: Micros | null };

/**
 * The reviewers of a gate that waits. People who must sign but may not any more, or not here, are not waited for.
 * `capMicros` is the cap that is about to be signed; without it the one that was signed first counts.
 */
export async function loadReviewers(
  { store }: Deps,
  job: JobRow,
  { gate, digest, p90Micros }: Waiting,
  capMicros: Micros | null = null,
): Promise<GateReviewers> {
  const [members, reviews] = await Promise.all([
    store.listMembers(job.workspaceId),
    store.listReviews(job.id, gate, digest),
  ]);
  const people = members.filter((member) => mayDecide(member, job, gate, job.policy.selfApproval).allowed);
  const signed = reviews.filter((review) => review.state === "approved");
  const cap = capMicros ?? signed[0]?.capMicros ?? 0;
  const { atLeast, requiredIds } = signatureRule(job.policy, p90Micros === null ? null : Math.max(p90Micros, cap));
  const able = new Set(people.map((person) => person.userId));
  const rule = { atLeast, requiredIds: requiredIds.filter((id) => able.has(id)) };
  const standing = standingOf(
    rule,
    signed.map((review) => review.reviewerId),
  );
  return { people, reviews, rule, standing };
}

export function isSigned(gate: Gate | null): gate is (typeof SIGNED_GATES)[number] {
  return SIGNED_GATES.some((signed) => signed === gate);
}
