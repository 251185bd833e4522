import type { StepTools } from "@/inngest/durable";
import { eventForStage } from "@/inngest/events";
import { STAGE_TRANSITIONS, type Stage } from "@/lib/domain/job";

/** Wakes the function that works on the next stage. The event's id makes a repeated send harmless. */
export async function handOver(step: StepTools, jobId: string, stage: Stage | null, runId: string): Promise<void> {
  if (stage === null || STAGE_TRANSITIONS[stage].length === 0) return;
  const event = eventForStage(stage).create({ jobId }, { id: `${runId}-${stage}` });
  await step.sendEvent("hand-over", event);
}
