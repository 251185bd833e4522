import type { Gate } from "@/lib/domain/gate";
import type { JobStatus, Stage } from "@/lib/domain/job";

export type StepState = "done" | "current" | "waiting" | "held" | "failed" | "todo";

/** What a job's place on its way depends on. */
export type JobPlace = {
  stage: Stage;
  status: JobStatus;
  waitingAt: Gate | null;
  failedStage: Stage | null;
};

/** Where a job stands; a stopped one stands at the stage that failed. */
export function stageShown(job: JobPlace): Stage {
  return job.stage === "ERROR" ? (job.failedStage ?? "INIT") : job.stage;
}
