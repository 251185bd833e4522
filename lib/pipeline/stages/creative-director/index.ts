import { need } from "@/lib/pipeline/context";
import { directBoard } from "@/lib/pipeline/direct-board";
import type { StageHandler } from "@/lib/pipeline/stage-result";

/** Writes the scenes and what must stay the same in all of them. */
export const direct: StageHandler = async (input) => {
  const { context } = input;
  const { brief, analysis } = need(context, "brief", "analysis");
  const { board, takenWords } = await directBoard(input, brief, analysis);
  return {
    kind: "advance",
    to: "VISUAL",
    context: { ...context, board },
    audit: {
      action: "scenes.written",
      summary: `${board.scenes.length === 1 ? "One scene" : `${board.scenes.length} scenes`}: ${board.scenes.map((scene) => scene.title.replace(/[.…]+$/, "")).join(", ")}.${takenWords}`,
    },
  };
};
