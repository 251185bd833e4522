import type { ClipToShow } from "@/components/player/clip-dialog";
import type { TakeView } from "@/lib/domain/job-view";

/** A take's stored file, from its beginning. */
export function clipOfTake(take: Pick<TakeView, "code" | "number" | "videoUrl">): ClipToShow {
  return { title: `${take.code}, take ${take.number}`, url: take.videoUrl ?? "", atSeconds: 0 };
}
