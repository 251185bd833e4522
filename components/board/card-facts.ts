import { priceWords, type ShotPrice, shotPrice } from "@/components/board/shot-price";
import { currentTake, type ShotStatus, shotStatus } from "@/components/board/shot-status";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { JobView } from "@/lib/domain/job-view";
import type { Shot } from "@/lib/domain/plan";

/** What a card says about a shot beside the shot itself. Words and addresses only, so that equal ones are not drawn again. */
export type CardFacts = {
  status: ShotStatus;
  stillUrl: string | null;
  /** What plays while somebody points at it: the take, or else the free preview. */
  clipUrl: string | null;
  backend: string | null;
  isPinned: boolean;
  price: string | null;
  isPriceOld: boolean;
  takes: number;
};

export function cardFacts(job: JobView, shot: Shot): CardFacts {
  const take = currentTake(job.takes, shot.code);
  const price = shotPrice(job, shot.code);
  return {
    status: shotStatus(job, shot.code),
    stillUrl: job.stillUrls[shot.code] ?? null,
    clipUrl: take?.videoUrl ?? job.previewUrls?.[shot.code] ?? null,
    backend: backendOf(job, shot),
    isPinned: shot.backend !== undefined,
    ...priceFacts(price),
    takes: job.takes.filter(({ code }) => code === shot.code).length,
  };
}

function backendOf({ quote }: JobView, shot: Shot): string | null {
  const quoted = quote?.lines.find((line) => line.code === shot.code && line.backend !== null)?.backend;
  const backend = shot.backend ?? quoted ?? quote?.backend;
  return backend ? BACKEND_NAMES[backend] : null;
}

function priceFacts(price: ShotPrice | null): Pick<CardFacts, "price" | "isPriceOld"> {
  return { price: price && priceWords(price), isPriceOld: price?.isOld ?? false };
}
