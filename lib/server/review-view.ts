import type { JobView, Reviewer } from "@/lib/domain/job-view";
import type { Viewer } from "@/lib/domain/viewer";
import type { GateSubject } from "@/lib/pipeline/commands/current-subject";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { type GateReviewers, isSigned, loadReviewers } from "@/lib/pipeline/reviewers";
import type { JobRow } from "@/lib/pipeline/store";

type Reviews = Pick<JobView, "reviewers" | "approvalsNeeded" | "approvalsGiven" | "twoPersonAboveMicros">;

/** Who can answer at the gate a job waits at, and how far it is. `subject` is null when no decision is waited for. */
export async function reviewsOf(
  deps: Pick<PipelineDeps, "store">,
  viewer: Viewer,
  job: JobRow,
  subject: GateSubject | null,
): Promise<Reviews> {
  const { twoPersonAboveMicros } = job.policy;
  if (!subject || !isSigned(job.waitingAt)) {
    return { reviewers: [], approvalsNeeded: 0, approvalsGiven: 0, twoPersonAboveMicros };
  }
  const p90Micros = subject.quote?.quote.interval.p90Micros ?? null;
  const gate = await loadReviewers(deps, job, { gate: job.waitingAt, digest: subject.digest, p90Micros });
  const { needed, given } = gate.standing;
  return { reviewers: reviewersOf(gate, viewer), approvalsNeeded: needed, approvalsGiven: given, twoPersonAboveMicros };
}

/** Those who answered first, in that order, then everybody else who may; people who were let go stay if they answered. */
function reviewersOf({ people, reviews, rule }: GateReviewers, viewer: Viewer): Reviewer[] {
  const answered = reviews.map(({ reviewerId, reviewerName, state, at, note, capMicros }) => ({
    ...{ userId: reviewerId, name: reviewerName, state, at, note, capMicros },
  }));
  const waiting = people
    .filter((person) => !reviews.some((review) => review.reviewerId === person.userId))
    .map(({ userId, name }) => ({ userId, name, state: "waiting" as const, at: null, note: null, capMicros: null }));
  return [...answered, ...waiting].map((reviewer) => ({
    ...reviewer,
    isRequired: rule.requiredIds.includes(reviewer.userId),
    isYou: reviewer.userId === viewer.userId,
  }));
}
