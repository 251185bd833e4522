import { frameSize } from "@/lib/domain/brief";
import { AppError } from "@/lib/domain/errors";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import { runTechnicalChecks } from "@/lib/domain/qa/technical-checks";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";
import { totalFrames } from "@/lib/domain/timeline";
import { need } from "@/lib/pipeline/context";
import { completeTakes, type Film, filmSubject, loadFilm } from "@/lib/pipeline/film";
import type { CutFiles } from "@/lib/pipeline/ports";
import type { StageHandler, StageInput } from "@/lib/pipeline/stage-result";
import { manifestOf } from "@/lib/pipeline/stages/finalize/manifest";
import { storeDelivery } from "@/lib/pipeline/stages/finalize/store-delivery";

/** Cuts the film, measures the cut, and stores it with its manifest. The same film lands under the same keys. */
export const finalize: StageHandler = async (input) => {
  const { context, deps } = input;
  const film = await loadFilm(input);
  const subject = filmSubject(film, deps.sha256);
  const createdAt = deps.clock.now().toISOString();
  return await deps.withWorkDir(async (workDir) => {
    const cut = await assemble(input, film, workDir, createdAt);
    const facts = await deps.prober.probe(cut.film);
    const report = checkCut(input, film, facts);
    if (report.verdict === "fail") throw failedCut(report);
    const folder = `jobs/${input.job.id}/films/${subject.slice(0, 16)}`;
    const delivery = await storeDelivery(deps, folder, cut, workDir, (stored) =>
      manifestOf(input, film, { stored, facts, report, createdAt }),
    );
    return {
      kind: "advance",
      to: "COMPLETE",
      context: { ...context, deliveredKey: delivery.film.key },
      records: { assets: delivery.assets, reports: [{ takeId: null, report }] },
      audit: {
        action: "film.delivered",
        summary: `The final cut is ready: ${cut.frames} frames, all ten checks passed.`,
      },
    };
  });
};

async function assemble(
  { job, context, deps }: StageInput,
  film: Film,
  workDir: string,
  createdAt: string,
): Promise<CutFiles> {
  const { brief } = need(context, "brief");
  const clips = await Promise.all(
    completeTakes(film).map(async ({ shot, clip, take }) => ({
      path: await deps.storage.localPath(take.assetKey),
      code: shot.code,
      sceneNumber: shot.sceneNumber,
      lengthFrames: clip.lengthFrames,
      handleFrames: clip.handleFrames,
      transition: clip.transition,
      action: shot.action,
      dialogue: shot.dialogue,
      picture: shot.picture,
      ownSound: take.backend !== "animatic" && take.request.order.audio,
    })),
  );
  return await deps.assembler.assemble({
    clips,
    ...frameSize(brief.aspectRatio, brief.resolution),
    fps: brief.fps,
    aspectRatio: brief.aspectRatio,
    withMusic: brief.preferences.music,
    seed: film.plan.shots[0]?.seed ?? 0,
    metadata: { title: job.title, jobId: job.id, planDigest: film.plan.digest, createdAt },
    burnIn: false,
    workDir,
  });
}

function checkCut({ job, context, deps }: StageInput, film: Film, facts: FileFacts): TechnicalReport {
  const { brief } = need(context, "brief");
  const seconds = totalFrames(film.shots.map((shot) => shot.clip)) / brief.fps;
  const expected = {
    ...frameSize(brief.aspectRatio, brief.resolution),
    fps: brief.fps,
    seconds,
    audioPlanned: brief.preferences.music || facts.hasAudio,
    ids: { jobId: job.id, planDigest: film.plan.digest },
    now: deps.clock.now(),
  };
  return runTechnicalChecks(facts, expected, null);
}

function failedCut(report: TechnicalReport): AppError {
  const reasons = report.checks.filter((check) => check.verdict === "fail").map((check) => check.reason);
  return new AppError("render_failed", `The final cut failed its checks: ${reasons.join(" ")}`);
}
