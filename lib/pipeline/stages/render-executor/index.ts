import { AppError } from "@/lib/domain/errors";
import { MAX_ATTEMPTS } from "@/lib/domain/job";
import { formatMicros } from "@/lib/domain/money";
import { need } from "@/lib/pipeline/context";
import { type Film, type FilmShot, loadFilm } from "@/lib/pipeline/film";
import { forTake } from "@/lib/pipeline/render-request";
import type { RenderTakes, StageHandler, StageInput } from "@/lib/pipeline/stage-result";
import { planBatches } from "@/lib/pipeline/stages/performance-optimizer";
import type { TakeIntent } from "@/lib/pipeline/store";

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
  return { kind: "render", takes: await reserve(input, film, open), batchSize };
};

/** Intent before anything is sent: a row for every take, all inside the approved cap. */
async function reserve({ job, deps }: StageInput, film: Film, open: FilmShot[]): Promise<RenderTakes["takes"]> {
  const intents = open.map((shot) => intentOf(deps.newId("take"), film, shot));
  const reservation = await deps.store.reserveTakes(job.id, intents);
  switch (reservation.kind) {
    case "reserved":
      return reservation.takes;
    case "stale":
      return [];
    case "over-cap": {
      const { neededMicros, leftMicros } = reservation;
      const sentence = `These takes cost ${formatMicros(neededMicros)}, but only ${formatMicros(leftMicros)} of the approved cap is left. Nothing was sent.`;
      throw new AppError("over_cap", sentence, { retryable: false });
    }
  }
}

function intentOf(id: string, film: Film, { shot, request, requestHash, earlierTakes }: FilmShot): TakeIntent {
  const number = earlierTakes + 1;
  const { backend, lines } = film.quote.quote;
  const ceilingMicros = lines.find((line) => line.code === shot.code)?.amountMicros ?? 0;
  return {
    id,
    shotCode: shot.code,
    number,
    backend,
    requestHash,
    request: forTake(request, id, number),
    ceilingMicros,
  };
}

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
