import clsx from "clsx";
import type { JobView } from "@/lib/domain/job-view";
import { timelineOf } from "@/lib/domain/timeline";
import { formatPosition } from "@/lib/format";

/** A frame's worth of tolerance: browsers report a position slightly before the one they were sent to. */
const EARLY_SECONDS = 0.02;

/** The shots of the film with their places on the cut. */
export function ChapterList({
  job,
  seconds,
  onJump,
}: {
  job: JobView;
  seconds: number;
  onJump: (toSeconds: number) => void;
}) {
  const chapters = chaptersOf(job);
  const current = chapters.findLastIndex((chapter) => chapter.startSeconds <= seconds + EARLY_SECONDS);
  return (
    <ol aria-label="Shots of the film" className="divide-y overflow-hidden rounded-lg border bg-surface">
      {chapters.map(({ code, startSeconds, action, dialogue }, index) => (
        <li key={code}>
          <button
            type="button"
            aria-current={index === current ? "true" : undefined}
            onClick={() => onJump(startSeconds)}
            className={clsx(
              "-outline-offset-2 flex w-full items-baseline gap-3 px-4 py-2 text-left hover:bg-hover",
              index === current && "bg-hover",
            )}
          >
            <span className="font-mono text-muted text-xs tabular-nums">{formatPosition(startSeconds)}</span>
            <span className="font-mono text-faint text-xs whitespace-nowrap max-sm:hidden">{code}</span>
            <span className="min-w-0" dir="auto">
              {action}
              {dialogue && <span className="block text-muted text-xs italic">{dialogue}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function chaptersOf({ plan, brief }: JobView) {
  if (!plan) return [];
  return timelineOf(plan, brief.fps).map((clip, index) => ({
    code: clip.code,
    startSeconds: clip.startFrame / brief.fps,
    action: plan.shots[index]?.action ?? "",
    dialogue: plan.shots[index]?.dialogue ?? null,
  }));
}
