/** How a task ends that does not simply succeed, by the name of the planned fault. */
export type Failure = { code: string; failure: string; isRefunded: boolean };

/** What Runway fails tasks with; an unknown code must survive as well. */
const FAILURES: Record<string, Failure> = {
  "content-rejected": {
    code: "SAFETY.OUTPUT.VIDEO",
    failure: "The generated video was rejected by content moderation.",
    isRefunded: true,
  },
  "input-rejected": {
    code: "SAFETY.INPUT.TEXT",
    failure: "The prompt was rejected by content moderation.",
    isRefunded: false,
  },
  fails: { code: "INTERNAL.BAD_OUTPUT.CODE01", failure: "The output was rejected for its quality.", isRefunded: true },
  "fails-charged": { code: "INTERNAL", failure: "Internal error. Please try again later.", isRefunded: false },
  "third-party-fails": { code: "THIRD_PARTY.UNAVAILABLE", failure: "The model's provider failed.", isRefunded: true },
  "new-code": { code: "SOMETHING.NEW", failure: "Something new happened.", isRefunded: false },
};

/** Faults of a submission that change what becomes of the task. The others refuse the submission. */
export const FATES = [
  "normal",
  "never-finishes",
  "throttled-task",
  "cancelled",
  "expired-link",
  "wrong-type",
  ...Object.keys(FAILURES),
];

/** The failure behind a fate; null when the task does not fail. */
export function failureOf(fate: string): Failure | null {
  return FAILURES[fate] ?? null;
}
