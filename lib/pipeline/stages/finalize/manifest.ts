import { type Manifest, manifestSchema } from "@/lib/domain/manifest";
import { sumMicros } from "@/lib/domain/money";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";
import { need } from "@/lib/pipeline/context";
import { completeTakes, type Film, filmSubject } from "@/lib/pipeline/film";
import type { CutFiles } from "@/lib/pipeline/ports";
import type { StageInput } from "@/lib/pipeline/stage-result";

/** Everything that proves what was delivered: what was asked, approved, rendered, measured and paid. */
export async function manifestOf(
  { job, context, deps }: StageInput,
  film: Film,
  cut: CutFiles,
  report: TechnicalReport,
  createdAt: string,
): Promise<Manifest> {
  const { brief } = need(context, "brief");
  const facts = await deps.prober.probe(cut.film);
  const judged = await deps.store.findJudgement(job.id, filmSubject(film, deps.sha256));
  const takes = completeTakes(film);
  return manifestSchema.parse({
    schema: "aiprod-studio/manifest/1",
    job: { id: job.id, title: job.title, createdAt: job.createdAt },
    brief,
    plan: { version: film.plan.version, digest: film.plan.digest },
    film: {
      frames: facts.videoFrames,
      fps: brief.fps,
      durationSeconds: facts.videoSeconds,
      width: facts.width,
      height: facts.height,
      videoCodec: facts.videoCodec,
      audioCodec: facts.audioCodec,
      bytes: facts.bytes,
      createdAt,
    },
    shots: takes.map(({ shot, clip, take }) => ({
      code: shot.code,
      startFrame: clip.startFrame,
      lengthFrames: clip.lengthFrames,
      prompt: shot.prompt,
      takeId: take.id,
      takeNumber: take.number,
      backend: take.backend,
      requestHash: take.requestHash,
      seed: take.request.shot.seed,
      costMicros: take.actualMicros ?? 0,
    })),
    cost: {
      quotedMicros: film.quote.quote.interval.p50Micros,
      capMicros: job.capMicros,
      actualMicros: sumMicros(takes.map(({ take }) => take.actualMicros ?? 0)),
      quoteDigest: film.quote.digest,
    },
    checks: report.checks,
    judgement: judged?.judgement ?? null,
  });
}
