import { type JobPlace, type StepState, stageShown } from "@/components/jobs/job-steps";
import type { Gate } from "@/lib/domain/gate";
import type { Stage } from "@/lib/domain/job";

export const PHASES = ["Brief", "Script", "Board", "Cost", "Render", "QA", "Deliver"] as const;
export type Phase = (typeof PHASES)[number];

const PHASE_OF_STAGE: Record<Exclude<Stage, "ERROR">, Phase> = {
  INIT: "Brief",
  INPUT_SANITIZER: "Brief",
  ANALYSIS: "Brief",
  CREATIVE: "Script",
  VISUAL: "Board",
  FAST_TRACK: "Board",
  FINANCIAL: "Cost",
  RENDER: "Render",
  QA_TECH: "QA",
  QA_SEMANTIC: "QA",
  FINALIZE: "Deliver",
  COMPLETE: "Deliver",
};

/** A gate belongs to what it is about, wherever the engine stands while it waits. */
const PHASE_OF_GATE: Partial<Record<Gate, Phase>> = {
  storyboard: "Board",
  cost: "Cost",
  retake: "QA",
  delivery: "Deliver",
};

/** Where a job stands, in seven words instead of the engine's thirteen. */
export function phaseOf(job: JobPlace): Phase {
  const stage = stageShown(job);
  const atGate = job.waitingAt === null ? undefined : PHASE_OF_GATE[job.waitingAt];
  return atGate ?? (stage === "ERROR" ? "Brief" : PHASE_OF_STAGE[stage]);
}

/** The seven phases with their states. */
export function phasesOf(job: JobPlace): { phase: Phase; state: StepState }[] {
  const here = PHASES.indexOf(phaseOf(job));
  const isDone = job.status === "complete";
  return PHASES.map((phase, index) => ({
    phase,
    state: isDone || index < here ? "done" : index > here ? "todo" : stateHere(job),
  }));
}

function stateHere({ status, waitingAt }: JobPlace): StepState {
  if (status === "failed" || status === "cancelled") return "failed";
  if (waitingAt === "provider") return "held";
  return waitingAt ? "waiting" : "current";
}
