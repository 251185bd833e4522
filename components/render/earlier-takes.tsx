import { ChevronRight, Play } from "lucide-react";
import type { ClipToShow } from "@/components/player/clip-dialog";
import { clipOfTake } from "@/components/render/clip-of-take";
import type { TakePlace } from "@/components/render/spoken-take";
import { TakeFacts } from "@/components/render/take-facts";
import { TakeSentences } from "@/components/render/take-sentences";
import { Button } from "@/components/ui/button";
import type { TakeView } from "@/lib/domain/job-view";
import { formatCount } from "@/lib/format";

type Props = { takes: readonly TakeView[]; place: TakePlace; onPlay: (clip: ClipToShow) => void };

/** Takes that stand for the shot no more, newest first: each with what it cost and what became of it. */
export function EarlierTakes({ takes, place, onPlay }: Props) {
  return (
    <details className="group">
      <summary className="flex min-h-6 w-fit items-center gap-1 rounded-sm text-muted text-xs hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {formatCount(takes.length, "earlier take")}
      </summary>
      <ul className="mt-2 flex flex-col gap-3 border-l-2 pl-3">
        {takes.map((take) => (
          <li key={take.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
              <TakeFacts take={take} />
              <TakeSentences take={take} place={place} />
            </div>
            {take.videoUrl && (
              <Button tone="plain" icon={Play} onClick={() => onPlay(clipOfTake(take))}>
                Play take {take.number}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
