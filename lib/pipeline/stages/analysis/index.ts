import { stageAfterAnalysis } from "@/lib/domain/job";
import { need } from "@/lib/pipeline/context";
import type { StageHandler } from "@/lib/pipeline/stage-result";

const PLANNERS = { "local planner": "the local planner", gemini: "Gemini" } as const;

/** Reads the brief and chooses between the careful way and the fast one. */
export const analyse: StageHandler = async ({ context, deps, signal }) => {
  const { brief } = need(context, "brief");
  const analysis = await deps.planner.analyse(brief, signal);
  const to = stageAfterAnalysis({ ...analysis, durationSeconds: brief.durationSeconds });
  const way = to === "FAST_TRACK" ? "one pass makes scenes and shots" : "scenes are directed first";
  return {
    kind: "advance",
    to,
    context: { ...context, analysis },
    audit: {
      action: "brief.analysed",
      summary: `Complexity ${analysis.complexity.toFixed(2)} (${analysis.complexityReasons.join("; ")}), ${analysis.scenesNeeded === 1 ? "one scene" : `${analysis.scenesNeeded} scenes`}: ${way}. Planned by ${PLANNERS[analysis.plannedBy]}.`,
      data: { complexity: analysis.complexity, scenesNeeded: analysis.scenesNeeded },
    },
  };
};
