import { canonicalJson } from "@/lib/domain/canonical-json";
import { AppError } from "@/lib/domain/errors";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import { need } from "@/lib/pipeline/context";
import { type ShotRequest, shotRequests } from "@/lib/pipeline/render-request";
import type { StageInput } from "@/lib/pipeline/stage-result";
import type { PlanRow, QuoteRow, TakeRow } from "@/lib/pipeline/store";

/**
 * `tries` are the takes of exactly this picture that still count; `live` is the one that is under way, whatever picture
 * it is of; `earlierTakes` counts all there ever were of the shot.
 */
export type FilmShot = ShotRequest & {
  take: TakeRow | null;
  live: TakeRow | null;
  tries: TakeRow[];
  earlierTakes: number;
};
export type Film = { plan: PlanRow; quote: QuoteRow; shots: FilmShot[]; takes: TakeRow[] };

/** The approved plan with what each shot has so far. */
export async function loadFilm({ job, context, deps }: Omit<StageInput, "signal">): Promise<Film> {
  const { brief, planVersion, quoteId } = need(context, "brief", "planVersion", "quoteId");
  const [plan, quote, takes] = await Promise.all([
    deps.store.findPlan(job.id, planVersion),
    deps.store.findQuote(job.id, quoteId),
    deps.store.listTakes(job.id),
  ]);
  if (!plan || !quote) {
    throw new AppError("checkpoint_corrupt", "The approved plan or its quote can't be found.", { retryable: false });
  }
  const requests = shotRequests(plan, brief, job.title, deps.sha256);
  return { plan, quote, takes, shots: shotsWithTakes(requests, takes, quote.quote.isPreview) };
}

/** A preview is made of whatever there is; a final film takes no animatic for an answer. */
export function shotsWithTakes(
  requests: readonly ShotRequest[],
  takes: readonly TakeRow[],
  isPreview: boolean,
): FilmShot[] {
  return requests.map((request) => {
    const ofShot = takes.filter((take) => take.shotCode === request.shot.code);
    const tries = ofShot.filter(
      (take) =>
        take.requestHash === request.requestHash && !take.superseded && (isPreview || take.backend !== "animatic"),
    );
    return {
      ...request,
      take: tries.find((take) => take.state === "succeeded") ?? null,
      live: ofShot.find((take) => LIVE_TAKE_STATES.some((state) => state === take.state)) ?? null,
      tries,
      earlierTakes: ofShot.length,
    };
  });
}

/** The takes of a film in which every shot has one. */
export function completeTakes(film: Film): (FilmShot & { take: TakeRow & { assetKey: string } })[] {
  return film.shots.map((shot) => {
    const { take } = shot;
    if (!take?.assetKey) throw new AppError("internal", `Shot ${shot.shot.code} has no take.`, { retryable: false });
    return { ...shot, take: { ...take, assetKey: take.assetKey } };
  });
}

/** Names exactly this film: its plan and its takes. A retake or an edit gives another name. */
export function filmSubject(film: Film, sha256: (text: string) => string): string {
  return sha256(canonicalJson({ plan: film.plan.digest, takes: film.shots.map((shot) => shot.take?.id ?? null) }));
}
