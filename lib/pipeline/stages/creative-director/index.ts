import { need } from "@/lib/pipeline/context";
import type { StageHandler } from "@/lib/pipeline/stage-result";

/** Writes the scenes and what must stay the same in all of them. */
export const direct: StageHandler = async ({ context, deps, signal }) => {
  const { brief, analysis } = need(context, "brief", "analysis");
  const board = await deps.planner.direct(brief, analysis, signal);
  return {
    kind: "advance",
    to: "VISUAL",
    context: { ...context, board },
    audit: {
      action: "scenes.written",
      summary: `${board.scenes.length === 1 ? "One scene" : `${board.scenes.length} scenes`}: ${board.scenes.map((scene) => scene.title.replace(/[.…]+$/, "")).join(", ")}.`,
    },
  };
};
