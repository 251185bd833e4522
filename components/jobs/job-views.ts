import { stageShown } from "@/components/jobs/job-steps";
import type { Stage } from "@/lib/domain/job";
import type { JobView } from "@/lib/domain/job-view";

export const JOB_VIEWS = ["board", "animatic", "quote", "render", "quality", "film", "history"] as const;
export type JobViewName = (typeof JOB_VIEWS)[number];

type Job = Pick<JobView, "stage" | "status" | "waitingAt" | "failedStage" | "delivery" | "permissions">;

const AT_STAGE: Partial<Record<Stage, JobViewName>> = {
  RENDER: "render",
  QA_TECH: "quality",
  QA_SEMANTIC: "quality",
  FINALIZE: "quality",
};

/** The view that was asked for, or else the one where the job is now. */
export function viewOf(asked: string | null, job: Job): JobViewName {
  const known = JOB_VIEWS.find((view) => view === asked);
  if (known) return known;
  if (job.delivery) return "film";
  // Whoever signs the price sees it first; everybody else sees the film it is for.
  if (job.waitingAt === "cost" && job.permissions.decide) return "quote";
  if (job.waitingAt === "cost" || job.waitingAt === "storyboard") return "animatic";
  return AT_STAGE[stageShown(job)] ?? "board";
}
