import { AppError } from "@/lib/domain/errors";
import { MAX_ATTEMPTS } from "@/lib/domain/job";
import { need } from "@/lib/pipeline/context";
import { type FilmShot, loadFilm } from "@/lib/pipeline/film";
import type { StageHandler } from "@/lib/pipeline/stage-result";
import { planBatches } from "@/lib/pipeline/stages/performance-optimizer";

/**
 * Says which shots still have to be rendered. A finished shot is never in the list again.
 * Ends at ERROR when a shot has used up its attempts, keeping everything that was made.
 */
export const render: StageHandler = async (input) => {
  const { context, deps } = input;
  const { brief, analysis } = need(context, "brief", "analysis");
  const film = await loadFilm(input);
  const missing = film.shots.filter((shot) => shot.take === null);
  if (missing.length === 0) {
    const takeIds = Object.fromEntries(film.shots.map((shot) => [shot.shot.code, shot.take?.id ?? ""]));
    return {
      kind: "advance",
      to: "QA_TECH",
      context: { ...context, takeIds },
      audit: { action: "render.finished", summary: `All ${film.shots.length} shots have a take.` },
    };
  }
  const open = missing.filter((shot) => !isUsedUp(shot));
  if (open.length === 0) throw failureOf(missing, film.shots.length);
  const { batchSize } = await planBatches(deps, brief, analysis.complexity, open.length);
  return { kind: "render", shotCodes: open.map((shot) => shot.shot.code), batchSize };
};

function isUsedUp({ tries }: FilmShot): boolean {
  const failed = tries.filter((take) => take.state === "failed").length;
  return failed >= MAX_ATTEMPTS || tries.some((take) => take.state === "rejected" || take.state === "unknown");
}

function failureOf(missing: FilmShot[], total: number): AppError {
  const reasons = missing.map(({ shot, tries }) => {
    const last = tries.reduce<(typeof tries)[number] | null>((a, b) => (a && a.number > b.number ? a : b), null);
    return { field: shot.code, message: last?.failure ?? "no reason was given" };
  });
  const sentences = reasons.map(({ field, message }) => `${field}: ${message}`).join(" ");
  return new AppError(
    "render_failed",
    `${missing.length} of ${total} shots could not be rendered. ${sentences} The finished shots are kept; resume renders only what is missing.`,
    { retryable: false, fields: reasons },
  );
}
