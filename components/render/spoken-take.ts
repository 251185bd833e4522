import type { JobStatus } from "@/lib/domain/job";
import type { TakeView } from "@/lib/domain/job-view";

/** What the words about a take depend on. */
export type SpokenTake = Pick<
  TakeView,
  | "state"
  | "backend"
  | "failure"
  | "failureKind"
  | "stoppedBy"
  | "ceilingMicros"
  | "estimatedMicros"
  | "actualMicros"
  | "chargeSource"
  | "spendClass"
>;

/** Where a take stands in its job, as far as it decides what happens next. */
export type TakePlace = {
  status: JobStatus;
  /** A later take stands for the shot. */
  isReplaced: boolean;
  /** The shot is to come from one backend and no other. */
  isPinned: boolean;
};
