import type { TaskRetrieveResponse } from "@runwayml/sdk/resources/tasks";
import { creditsFor } from "./credits";
import { failureOf } from "./fates";
import type { VideoRequest } from "./video-request-schema";

export type TaskEntry = {
  id: string;
  createdAt: string;
  request: VideoRequest;
  fate: string;
  /** How often it was asked for. */
  looks: number;
  isStopped: boolean;
  /** How many links to its output were given out. */
  links: number;
};

/** A task that is not over, as GET /v1/tasks/{id} shows it. */
export function runningTask(entry: TaskEntry, looksUntilDone: number): TaskRetrieveResponse {
  const { id, createdAt, looks } = entry;
  const common = { id, createdAt, estimatedCost: { credits: creditsFor(entry.request) } };
  if (entry.fate === "throttled-task" && looks === 1)
    return { ...common, status: "THROTTLED" } satisfies TaskRetrieveResponse.Throttled;
  if (looks < looksUntilDone - 1) return { ...common, status: "PENDING" } satisfies TaskRetrieveResponse.Pending;
  return { ...common, status: "RUNNING", progress: 0.5 } satisfies TaskRetrieveResponse.Running;
}

/** A task that is over, with what it cost in the end. */
export function finishedTask(entry: TaskEntry, credits: number, link: string): TaskRetrieveResponse {
  const common = { id: entry.id, createdAt: entry.createdAt, cost: { credits } };
  if (entry.isStopped || entry.fate === "cancelled")
    return { ...common, status: "CANCELLED" } satisfies TaskRetrieveResponse.Cancelled;
  const failed = failureOf(entry.fate);
  if (failed) {
    const why = { failure: failed.failure, failureCode: failed.code };
    return { ...common, status: "FAILED", ...why } satisfies TaskRetrieveResponse.Failed;
  }
  return { ...common, status: "SUCCEEDED", output: [link] } satisfies TaskRetrieveResponse.Succeeded;
}
