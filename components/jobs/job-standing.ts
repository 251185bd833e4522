import { phaseOf } from "@/components/jobs/job-phases";
import { jobWords } from "@/components/jobs/job-words";
import type { JobSummary } from "@/lib/domain/job-view";

type Job = Pick<
  JobSummary,
  "stage" | "status" | "waitingAt" | "waitingReason" | "failedStage" | "shots" | "shotsDone" | "producerName"
>;

/** One line for a list: what a job does or waits for, and on whom. */
export function standingOf(job: Job): string {
  if (job.status === "waiting" && job.waitingAt) return waitingFor(job);
  if (job.status === "failed") return `${phaseOf(job)} stopped; ${job.producerName} or an admin can resume it`;
  if (job.status === "cancelled") return "Cancelled; what was made is kept";
  if (job.status === "complete") return "The film is delivered";
  if (job.stage === "RENDER" && job.shots > 0) return `${job.shotsDone} of ${job.shots} shots are rendered`;
  return jobWords(job).sentence.replace(/\.$/, "");
}

function waitingFor(job: Job): string {
  switch (job.waitingAt) {
    case "storyboard":
      return "Board waits for an approver";
    case "cost":
      return "Cost waits for an approver";
    case "delivery":
      return "Delivery waits for an approver";
    case "retake":
      return `QA waits for ${job.producerName} to decide about retakes`;
    default:
      return job.waitingReason ?? "Render is on hold; nothing is sent or paid until that is settled";
  }
}
