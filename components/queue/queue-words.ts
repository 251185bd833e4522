import type { QueueItem } from "@/lib/domain/queue";
import type { Status } from "@/lib/domain/status-words";

/** The state of a take that is not over, in the words of shots. */
export function queueStatus({ state }: Pick<QueueItem, "state">): Status {
  if (state === "unknown") return "Unknown at provider";
  return state === "reserved" ? "Queued" : "Rendering";
}

type OfJob = Pick<
  QueueItem,
  "jobId" | "jobTitle" | "jobStatus" | "producerName" | "pausedBy" | "mayCancel" | "mayPause"
>;
export type JobInQueue = OfJob & { takes: readonly QueueItem[] };

/** The queue by job, in the order in which their takes come. */
export function byJob(items: readonly QueueItem[]): JobInQueue[] {
  const jobs = new Map<string, JobInQueue>();
  for (const item of items) {
    const { jobId, jobTitle, jobStatus, producerName, pausedBy, mayCancel, mayPause } = item;
    const takes = [...(jobs.get(jobId)?.takes ?? []), item];
    jobs.set(jobId, { jobId, jobTitle, jobStatus, producerName, pausedBy, mayCancel, mayPause, takes });
  }
  return [...jobs.values()];
}

/** A job whose queued takes would gain by being put first: another one that this person may change has some before it. */
export function canSendFirst(job: JobInQueue, jobs: readonly JobInQueue[]): boolean {
  const hasQueued = ({ takes }: JobInQueue) => takes.some(({ state }) => state === "reserved");
  const before = jobs.slice(0, jobs.indexOf(job));
  return job.mayCancel && hasQueued(job) && before.some((other) => other.mayCancel && hasQueued(other));
}

/** "3 rendering, 2 queued, 1 unknown": how many takes are in which state, without those that are none. */
export function queueSummary(items: readonly QueueItem[]): string {
  const count = (status: Status) => items.filter((item) => queueStatus(item) === status).length;
  const parts: [number, string][] = [
    [count("Rendering"), "rendering"],
    [count("Queued"), "queued"],
    [count("Unknown at provider"), "unknown at the provider"],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(", ");
}
