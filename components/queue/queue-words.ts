import type { QueueItem } from "@/lib/domain/queue";
import type { Status } from "@/lib/domain/status-words";

/** The state of a take that is not over, in the words of shots. */
export function queueStatus({ state }: Pick<QueueItem, "state">): Status {
  if (state === "unknown") return "Unknown at provider";
  return state === "reserved" ? "Queued" : "Rendering";
}

export type JobInQueue = Pick<QueueItem, "jobId" | "jobTitle" | "producerName" | "mayCancel"> & {
  takes: readonly QueueItem[];
};

/** The queue by job, in the order in which their takes come. */
export function byJob(items: readonly QueueItem[]): JobInQueue[] {
  const jobs = new Map<string, JobInQueue>();
  for (const item of items) {
    const { jobId, jobTitle, producerName, mayCancel } = item;
    const takes = [...(jobs.get(jobId)?.takes ?? []), item];
    jobs.set(jobId, { jobId, jobTitle, producerName, mayCancel, takes });
  }
  return [...jobs.values()];
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
