import { FRAMING_WORDS, MOVE_WORDS } from "@/components/board/picture-words";
import { PinnedBadge } from "@/components/board/pinned-badge";
import { ShotBadge } from "@/components/board/shot-badge";
import { shotStatus } from "@/components/board/shot-status";
import { Picture } from "@/components/ui/picture";
import type { JobView } from "@/lib/domain/job-view";
import type { Shot } from "@/lib/domain/plan";
import { formatSeconds } from "@/lib/format";

/** One frame of the board: the picture, what happens, how the camera sees it, what is said. */
export function ShotCard({ shot, job, onOpen }: { shot: Shot; job: JobView; onOpen: (code: string) => void }) {
  const takes = job.takes.filter((take) => take.code === shot.code).length;
  const chip = "absolute rounded-sm bg-black/75 px-1.5 font-mono text-2xs text-white leading-5";
  return (
    <li className="relative flex flex-col overflow-hidden rounded-lg border bg-surface transition-colors focus-within:border-accent hover:border-edge">
      <div className="relative">
        <Picture
          src={job.stillUrls[shot.code]}
          alt={`Still of ${shot.code}`}
          ratio={job.brief.aspectRatio}
          isComing
          className="w-full"
        />
        <span className={`${chip} top-2 left-2`}>{shot.code}</span>
        <span className={`${chip} right-2 bottom-2`}>{formatSeconds(shot.durationSeconds)}</span>
        {takes > 1 && <span className={`${chip} bottom-2 left-2`}>Take {takes}</span>}
      </div>
      <div className="flex flex-1 flex-col gap-2 p-3">
        <button
          type="button"
          onClick={() => onOpen(shot.code)}
          className="text-left text-pretty outline-none after:absolute after:inset-0"
        >
          <span className="sr-only">Open {shot.code}: </span>
          <span className="line-clamp-3">{shot.action}</span>
        </button>
        <p className="text-muted text-xs">
          {FRAMING_WORDS[shot.framing]} · {MOVE_WORDS[shot.move]}
        </p>
        {shot.dialogue && (
          <p className="line-clamp-2 border-l-2 pl-2 text-muted text-xs italic" dir="auto">
            {shot.dialogue}
          </p>
        )}
        <div className="mt-auto flex flex-wrap items-center gap-1.5 pt-1">
          <ShotBadge status={shotStatus(job, shot.code)} />
          {shot.backend && <PinnedBadge backend={shot.backend} />}
        </div>
      </div>
    </li>
  );
}
