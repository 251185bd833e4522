import { ChevronRight, Play } from "lucide-react";
import { ShotBadge } from "@/components/board/shot-badge";
import { currentTake, shotStatus } from "@/components/board/shot-status";
import type { ClipToShow } from "@/components/player/clip-dialog";
import { takeWords } from "@/components/render/take-words";
import { Button } from "@/components/ui/button";
import { Picture } from "@/components/ui/picture";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { JobView, TakeView } from "@/lib/domain/job-view";
import type { Shot } from "@/lib/domain/plan";
import { formatCount } from "@/lib/format";

type Props = { shot: Shot; job: JobView; takes: readonly TakeView[]; onPlay: (clip: ClipToShow) => void };

export function ShotRow({ shot, job, takes, onPlay }: Props) {
  const take = currentTake(takes, shot.code);
  const earlier = takes.filter((other) => other !== take).toSorted((a, b) => b.number - a.number);
  const status = shotStatus(job, shot.code);
  return (
    <li className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Picture
          src={job.stillUrls[shot.code]}
          alt=""
          ratio={job.brief.aspectRatio}
          isComing
          className="max-h-16 w-20 shrink-0 rounded-sm"
        />
        <div className="min-w-0 flex-1 basis-52">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-mono text-muted text-xs">{shot.code}</span>
            <ShotBadge status={status} />
          </p>
          <p className="mt-1 truncate" title={shot.action} dir="auto">
            {shot.action}
          </p>
          {take && <TakeLine take={take} />}
        </div>
        {take?.videoUrl && (
          <Button icon={Play} onClick={() => onPlay(clipOf(take))} aria-label={`Play ${shot.code}`}>
            Play
          </Button>
        )}
      </div>
      {status === "Rendering" && take && <ProgressBar value={take.progress} label={`Progress of ${shot.code}`} />}
      {earlier.length > 0 && <EarlierTakes takes={earlier} onPlay={onPlay} />}
    </li>
  );
}

function TakeLine({ take }: { take: TakeView }) {
  const { what, charged, next } = takeWords(take);
  const isRunning = take.state === "submitting" || take.state === "submitted";
  return (
    <>
      <p className="text-faint text-xs tabular-nums">
        Take {take.number} · {take.backend}
        {isRunning && ` · ${Math.round(take.progress * 100)} %`} · {charged}
        {take.providerJobId && take.backend !== "animatic" && (
          <span className="font-mono"> · {take.providerJobId}</span>
        )}
      </p>
      {(what || next) && (
        <p className="mt-1 text-xs text-pretty">
          {what && <span className={take.state === "succeeded" ? "text-muted" : "text-bad"}>{what} </span>}
          <span className="text-muted">{next}</span>
        </p>
      )}
    </>
  );
}

function EarlierTakes({ takes, onPlay }: { takes: readonly TakeView[]; onPlay: (clip: ClipToShow) => void }) {
  return (
    <details className="group ml-24 max-sm:ml-0">
      <summary className="flex min-h-6 w-fit items-center gap-1 rounded-sm text-muted text-xs hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {formatCount(takes.length, "earlier take")}
      </summary>
      <ul className="mt-2 flex flex-col gap-2 border-l-2 pl-3">
        {takes.map((take) => (
          <li key={take.id} className="flex flex-wrap items-start justify-between gap-2">
            <div className="min-w-0">
              <TakeLine take={take} />
            </div>
            {take.videoUrl && (
              <Button tone="plain" icon={Play} onClick={() => onPlay(clipOf(take))}>
                Play take {take.number}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function clipOf(take: TakeView): ClipToShow {
  return { title: `${take.code}, take ${take.number}`, url: take.videoUrl ?? "", atSeconds: 0 };
}
