import { SPEND_CLASSES } from "@/lib/domain/cost/ledger";
import { MANIFEST_SCHEMA, type Manifest, manifestSchema } from "@/lib/domain/manifest";
import { sumMicros } from "@/lib/domain/money";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";
import { need } from "@/lib/pipeline/context";
import { completeTakes, type Film, filmSubject } from "@/lib/pipeline/film";
import { committedMicros } from "@/lib/pipeline/money-left";
import type { StoredObject } from "@/lib/pipeline/ports";
import type { StageInput } from "@/lib/pipeline/stage-result";
import type { TakeRow } from "@/lib/pipeline/store";

/** The film as it lies in storage, and what was measured of it. */
type DeliveredFilm = { stored: StoredObject; facts: FileFacts; report: TechnicalReport; createdAt: string };

/** Everything that proves what was delivered: what was asked, approved, rendered, measured and paid. */
export async function manifestOf(
  { job, context, deps }: StageInput,
  film: Film,
  { stored, facts, report, createdAt }: DeliveredFilm,
): Promise<Manifest> {
  const { brief } = need(context, "brief");
  const judged = await deps.store.findJudgement(job.id, filmSubject(film, deps.sha256));
  return manifestSchema.parse({
    schema: MANIFEST_SCHEMA,
    job: { id: job.id, title: job.title, createdAt: job.createdAt },
    brief,
    plan: { version: film.plan.version, digest: film.plan.digest },
    film: {
      frames: facts.videoFrames,
      fps: brief.fps,
      durationSeconds: (facts.videoFrames ?? 0) / brief.fps,
      width: facts.width,
      height: facts.height,
      videoCodec: facts.videoCodec,
      audioCodec: facts.audioCodec,
      bytes: stored.bytes,
      sha256: stored.sha256,
      createdAt,
    },
    shots: shotsOf(film),
    cost: {
      quotedMicros: film.quote.quote.interval.p50Micros,
      capMicros: job.capMicros,
      ...moneyOf(film),
      quoteDigest: film.quote.digest,
    },
    checks: report.checks,
    judgement: judged?.judgement ?? null,
  });
}

function shotsOf(film: Film): Manifest["shots"] {
  return completeTakes(film).map(({ shot, clip, take }) => ({
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
    purchase: purchaseOf(take),
  }));
}

function purchaseOf(take: TakeRow): Manifest["shots"][number]["purchase"] {
  if (take.backend === "animatic") return null;
  const { route, model, chargeSource, spendClass } = take;
  const { priceRowId, clipSeconds } = take.request.order;
  return { route, model, priceRowId, clipSecondsOrdered: clipSeconds, chargeSource, spendClass };
}

/** All of the job's money, with and without what did not make it into the film. */
function moneyOf(film: Film): Pick<Manifest["cost"], "filmMicros" | "spentMicros" | "byClass"> {
  const byClass = SPEND_CLASSES.map((spendClass) => {
    const takes = film.takes.filter((take) => take.spendClass === spendClass);
    return { spendClass, takes: takes.length, micros: sumMicros(takes.map((take) => take.actualMicros ?? 0)) };
  });
  return {
    filmMicros: sumMicros(completeTakes(film).map(({ take }) => take.actualMicros ?? 0)),
    spentMicros: committedMicros(film.takes).spentMicros,
    byClass: byClass.filter(({ takes }) => takes > 0),
  };
}
