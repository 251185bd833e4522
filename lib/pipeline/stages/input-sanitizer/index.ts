import { AppError } from "@/lib/domain/errors";
import type { StageHandler } from "@/lib/pipeline/stage-result";
import { sanitizeBrief } from "@/lib/pipeline/stages/input-sanitizer/sanitize-brief";

/** Nothing skips the sanitizer: the first step only leads to it. */
export const begin: StageHandler = async ({ context }) => ({
  kind: "advance",
  to: "INPUT_SANITIZER",
  context,
  audit: { action: "job.started", summary: "The brief went into the pipeline." },
});

/** Makes the brief safe to work with. What was typed stays as it was typed; what can't be used is named. */
export const sanitize: StageHandler = async ({ job, context, deps }) => {
  const result = sanitizeBrief(await deps.store.findBriefInput(job.id));
  if (!result.ok) {
    const named = result.problems.map((problem) => `${problem.field}: ${problem.message}`).join(" ");
    throw new AppError("invalid_input", `The brief can't be used. ${named}`, { fields: result.problems });
  }
  const { brief, warnings } = result;
  const noted = warnings.length === 0 ? "" : ` ${warnings.map((warning) => warning.message).join(" ")}`;
  return {
    kind: "advance",
    to: "ANALYSIS",
    context: { ...context, brief, warnings },
    records: { brief: { clean: brief, warnings, title: brief.title ?? job.title } },
    audit: { action: "brief.accepted", summary: `The brief was accepted.${noted}` },
  };
};
