import { need } from "@/lib/pipeline/context";
import { completeTakes, filmSubject, loadFilm } from "@/lib/pipeline/film";
import type { StageHandler } from "@/lib/pipeline/stage-result";
import { checkTake } from "@/lib/pipeline/stages/technical-qa/check-take";

/**
 * Measures every take on its stored file. A take is measured once; a retake is another file.
 * Failed checks throw nothing away: the job waits, and just those shots can be taken again.
 */
export const check: StageHandler = async (input) => {
  const { job, context, deps, signal } = input;
  const { brief } = need(context, "brief");
  const film = await loadFilm(input);
  const known = new Map((await deps.store.listReportedTakes(job.id)).map((row) => [row.takeId, row.report]));
  const fresh: { takeId: string; report: Awaited<ReturnType<typeof checkTake>> }[] = [];
  for (const shot of completeTakes(film)) {
    signal.throwIfAborted();
    if (!known.has(shot.take.id)) fresh.push({ takeId: shot.take.id, report: await checkTake(deps, brief, shot) });
  }
  for (const { takeId, report } of fresh) known.set(takeId, report);
  const failed = completeTakes(film).filter((shot) => known.get(shot.take.id)?.verdict === "fail");
  if (failed.length === 0) {
    return {
      kind: "advance",
      to: "QA_SEMANTIC",
      context,
      records: { reports: fresh },
      audit: { action: "checks.passed", summary: `All ten checks passed on ${film.shots.length} shots.` },
    };
  }
  const codes = failed.map((shot) => shot.shot.code);
  const failedTakes = failed.map((shot) => shot.take.id);
  await deps.store.reclassify(failedTakes, "kept", "failed-qa");
  return {
    kind: "wait",
    gate: "retake",
    records: { reports: fresh },
    audit: {
      action: "checks.failed",
      summary: `${codes.length} of ${film.shots.length} shots failed a technical check: ${codes.join(", ")}.`,
      data: { codes, subject: filmSubject(film, deps.sha256) },
    },
  };
};
