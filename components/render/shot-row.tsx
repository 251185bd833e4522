import { Play } from "lucide-react";
import { PinnedBadge } from "@/components/board/pinned-badge";
import { ShotBadge } from "@/components/board/shot-badge";
import { currentTake, shotStatus } from "@/components/board/shot-status";
import type { ClipToShow } from "@/components/player/clip-dialog";
import { clipOfTake } from "@/components/render/clip-of-take";
import { EarlierTakes } from "@/components/render/earlier-takes";
import type { TakePlace } from "@/components/render/spoken-take";
import { StopTake } from "@/components/render/stop-take";
import { canStop } from "@/components/render/stop-words";
import { TakeFacts } from "@/components/render/take-facts";
import { TakeSentences } from "@/components/render/take-sentences";
import { UnknownTake } from "@/components/render/unknown-take";
import { untakenWords } from "@/components/render/untaken-words";
import { Button } from "@/components/ui/button";
import { Picture } from "@/components/ui/picture";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { JobView, TakeView } from "@/lib/domain/job-view";
import type { Shot } from "@/lib/domain/plan";

type Props = { shot: Shot; job: JobView; takes: readonly TakeView[]; onPlay: (clip: ClipToShow) => void };

/** One shot: its picture and state, who makes it for how much, and what its takes have come to. */
export function ShotRow({ shot, job, takes, onPlay }: Props) {
  const take = currentTake(takes, shot.code);
  const earlier = takes.filter((other) => other !== take).toSorted((a, b) => b.number - a.number);
  const place = { status: job.status, isReplaced: false, isPinned: shot.backend !== undefined };
  return (
    <li className="flex flex-col gap-2.5 p-3 [contain-intrinsic-size:auto_7rem] [content-visibility:auto] sm:pl-4">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-4 gap-y-2 lg:grid-cols-[auto_minmax(0,3fr)_minmax(0,2fr)_6rem]">
        <Picture
          src={job.stillUrls[shot.code]}
          alt=""
          ratio={job.brief.aspectRatio}
          isComing
          className="max-h-16 w-20 shrink-0 rounded-sm"
        />
        <div className="flex min-w-0 flex-col gap-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-mono text-muted text-xs">{shot.code}</span>
            <ShotBadge status={shotStatus(job, shot.code)} />
            {shot.backend && <PinnedBadge backend={shot.backend} />}
          </p>
          <p className="truncate" title={shot.action} dir="auto">
            {shot.action}
          </p>
          <Sentences job={job} code={shot.code} take={take} place={place} />
        </div>
        <div className="min-w-0 max-lg:col-start-2">
          {take ? (
            <TakeFacts take={take} />
          ) : (
            <p className="text-xs tabular-nums">{untakenWords(job, shot.code).quoted}</p>
          )}
        </div>
        {take && job.permissions.cancel && canStop(take) && (
          <div className="max-lg:col-start-2 max-lg:-ml-2 lg:justify-self-end">
            <StopTake jobId={job.id} take={take} />
          </div>
        )}
        {take?.videoUrl && (
          <Button
            icon={Play}
            onClick={() => onPlay(clipOfTake(take))}
            aria-label={`Play ${shot.code}`}
            className="max-lg:col-start-2 max-lg:justify-self-start lg:justify-self-end"
          >
            Play
          </Button>
        )}
      </div>
      {take?.state === "submitted" && <ProgressBar value={take.progress} label={`Progress of ${shot.code}`} />}
      {take?.state === "unknown" && <UnknownTake take={take} place={place} maySettle={job.permissions.settleUnknown} />}
      {earlier.length > 0 && <EarlierTakes takes={earlier} place={{ ...place, isReplaced: true }} onPlay={onPlay} />}
    </li>
  );
}

/** An unknown attempt has a panel of its own. */
function Sentences({
  job,
  code,
  take,
  place,
}: {
  job: JobView;
  code: string;
  take: TakeView | undefined;
  place: TakePlace;
}) {
  if (take?.state === "unknown") return null;
  if (take) return <TakeSentences take={take} place={place} />;
  return <p className="text-muted text-xs">{untakenWords(job, code).next}</p>;
}
