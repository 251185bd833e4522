import type { Stage } from "@/lib/domain/job";
import type { StageHandler } from "@/lib/pipeline/stage-result";
import { analyse } from "@/lib/pipeline/stages/analysis";
import { direct } from "@/lib/pipeline/stages/creative-director";
import { finalize } from "@/lib/pipeline/stages/finalize";
import { quote } from "@/lib/pipeline/stages/financial-orchestrator";
import { begin, sanitize } from "@/lib/pipeline/stages/input-sanitizer";
import { render } from "@/lib/pipeline/stages/render-executor";
import { judge } from "@/lib/pipeline/stages/semantic-qa";
import { check } from "@/lib/pipeline/stages/technical-qa";
import { fastTrack, translate } from "@/lib/pipeline/stages/visual-translator";

/** Stages in which the studio works; COMPLETE and ERROR only rest. */
export type WorkingStage = Exclude<Stage, "COMPLETE" | "ERROR">;

export const STAGE_HANDLERS: Record<WorkingStage, StageHandler> = {
  INIT: begin,
  INPUT_SANITIZER: sanitize,
  ANALYSIS: analyse,
  CREATIVE: direct,
  VISUAL: translate,
  FAST_TRACK: fastTrack,
  FINANCIAL: quote,
  RENDER: render,
  QA_TECH: check,
  QA_SEMANTIC: judge,
  FINALIZE: finalize,
};

export function isWorkingStage(stage: Stage): stage is WorkingStage {
  return stage !== "COMPLETE" && stage !== "ERROR";
}
