import type { Gate } from "@/lib/domain/gate";
import type { JobStatus, Stage } from "@/lib/domain/job";

export type StepState = "done" | "current" | "waiting" | "held" | "failed" | "todo";
export type Step = { id: string; label: string; state: StepState };

/** What a job's place on its way depends on. */
export type JobPlace = {
  stage: Stage;
  status: JobStatus;
  waitingAt: Gate | null;
  failedStage: Stage | null;
};

/** The stages in the words of people who make films. Two stages that happen at once share a step. */
const STEPS: readonly { id: string; label: string; stages: readonly Stage[] }[] = [
  { id: "brief", label: "Brief", stages: ["INIT", "INPUT_SANITIZER"] },
  { id: "analysis", label: "Analysis", stages: ["ANALYSIS"] },
  { id: "script", label: "Script", stages: ["CREATIVE"] },
  { id: "board", label: "Board", stages: ["VISUAL", "FAST_TRACK"] },
  { id: "cost", label: "Cost", stages: ["FINANCIAL"] },
  { id: "render", label: "Render", stages: ["RENDER"] },
  { id: "checks", label: "Checks", stages: ["QA_TECH"] },
  { id: "review", label: "Review", stages: ["QA_SEMANTIC"] },
  { id: "cut", label: "Final cut", stages: ["FINALIZE"] },
];

/** Every step of the way with its state. A stopped job stands at the stage that failed. */
export function stepsOf(job: JobPlace): Step[] {
  const stage = stageShown(job);
  const position = stage === "COMPLETE" ? STEPS.length : STEPS.findIndex((step) => step.stages.includes(stage));
  return STEPS.map(({ id, label }, index) => ({
    id,
    label,
    state: index === position ? stateHere(job) : index < position ? "done" : "todo",
  }));
}

export function stageShown(job: JobPlace): Stage {
  return job.stage === "ERROR" ? (job.failedStage ?? "INIT") : job.stage;
}

function stateHere(job: JobPlace): StepState {
  if (job.status === "failed" || job.status === "cancelled") return "failed";
  if (job.waitingAt === "provider") return "held";
  return job.waitingAt ? "waiting" : "current";
}
