import type { Viewer } from "@/lib/domain/viewer";
import type { Actor, AuditNote } from "@/lib/pipeline/audit-note";

export type QueuedTake = { id: string; shotCode: string };

/** The order in which takes are sent, and takes that people stop one by one. */
export type TakeQueue = {
  /** The takes of a job that were not sent yet, in the order in which they will be. */
  listQueued(jobId: string): Promise<QueuedTake[]>;
  /** The queued takes of all jobs that this person may change, in the order in which they are sent to a busy backend. */
  listQueuedAround(viewer: Viewer): Promise<{ id: string; jobId: string }[]>;
  /** Sends these takes in this order from now on, at the places that they had together. The job's history says so. */
  rankTakes(jobId: string, takeIds: readonly string[], actor: Actor, audit: AuditNote): Promise<void>;
  /** Which of these takes are not over: those that were sent first, then the queued ones in their order. */
  listUnfinished(takeIds: readonly string[]): Promise<QueuedTake[]>;
  /**
   * Notes who stopped a take. "queued": it had not been sent and never will be. "sent": it is at its backend, or on its
   * way there. Null: it is over, unknown, or somebody stopped it before; nothing was changed.
   */
  stopTake(
    takeId: string,
    actor: Actor,
    audit: Record<"queued" | "sent", AuditNote>,
  ): Promise<"queued" | "sent" | null>;
  /** Lets the shots of stopped takes be rendered again. Answers how many there were. */
  liftStops(jobId: string, actor: Actor): Promise<number>;
};
