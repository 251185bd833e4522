/** What a colour stands for; the words say it too. Grey waits its turn, accent is under way or in review. */
export type StatusTone = "plain" | "accent" | "good" | "warn" | "bad" | "gold";

/** What the studio itself is doing with a job, one word for each part of its way. */
export const ACTIVITIES = [
  "Received",
  "Reading",
  "Planning",
  "Boarding",
  "Quoting",
  "Checking",
  "Reviewing",
  "Cutting",
] as const;

/** Where a shot or a job stands: the one vocabulary of every badge, list and notice. */
export const STATUSES = [
  "Draft",
  "Boarded",
  "Quoted",
  "Awaiting approval",
  "Approved",
  "Queued",
  "Rendering",
  "Unknown at provider",
  "Render failed",
  "Rendered",
  "QA failed",
  "Needs changes",
  "On hold",
  "Stopped",
  "Cancelled",
  "Final",
] as const;

export type Status = (typeof STATUSES)[number];
export type Activity = (typeof ACTIVITIES)[number];
export type StatusWord = Status | Activity;

const TONES: Record<Status, StatusTone> = {
  Draft: "plain",
  Boarded: "plain",
  Quoted: "plain",
  "Awaiting approval": "accent",
  Approved: "good",
  Queued: "plain",
  Rendering: "accent",
  "Unknown at provider": "warn",
  "Render failed": "bad",
  Rendered: "good",
  "QA failed": "bad",
  "Needs changes": "warn",
  "On hold": "bad",
  Stopped: "bad",
  Cancelled: "plain",
  Final: "gold",
};

/** The colour of a status word. What the studio is busy with stays grey: nobody has to do anything. */
export function statusTone(word: StatusWord): StatusTone {
  return isStatus(word) ? TONES[word] : "plain";
}

/** Whether something happens by itself right now, so that a badge may move. */
export function isMoving(word: StatusWord): boolean {
  return word === "Rendering" || !isStatus(word);
}

/** False for the studio's own activities. */
export function isStatus(word: StatusWord): word is Status {
  return STATUSES.some((status) => status === word);
}
