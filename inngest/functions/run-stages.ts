import type { StepRunner } from "@/inngest/durable";
import type { Stage } from "@/lib/domain/job";
import type { RenderTakes } from "@/lib/pipeline/stage-result";
import type { Studio } from "@/lib/pipeline/studio";

/**
 * Runs a job through the stages a function is responsible for, from wherever its row says it is.
 * Returns the stage it moved on to beyond them, or null when it waits, failed, or is somebody else's.
 */
export async function runStages(
  runner: StepRunner,
  studio: Studio,
  jobId: string,
  stages: readonly Stage[],
  render: (outcome: RenderTakes, visit: number) => Promise<void> = refuse,
): Promise<Stage | null> {
  let stage = await runner.run("locate", () => studio.stageOf(jobId));
  let visit = 0;
  while (stage !== null && stages.includes(stage)) {
    const current: Stage = stage;
    const outcome = await runner.run(current, () => studio.runStage(jobId, current));
    if (outcome.kind === "advanced") stage = outcome.to;
    else if (outcome.kind === "render") await render(outcome, visit++);
    else return null;
  }
  return stage;
}

async function refuse(): Promise<void> {
  throw new Error("Nothing is rendered before a price is signed.");
}
