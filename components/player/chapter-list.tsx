import clsx from "clsx";
import { memo } from "react";
import { StatusBadge } from "@/components/jobs/status-badge";
import type { Reel } from "@/components/player/reel";
import { secondsOfFrame } from "@/lib/domain/frame-time";
import { formatPosition } from "@/lib/format";

/** The shots of the film with their places on the cut. */
export const ChapterList = memo(function ChapterList({
  reel,
  currentCode,
  onJump,
}: {
  reel: Reel;
  currentCode: string | null;
  onJump: (frame: number) => void;
}) {
  return (
    <ol aria-label="Shots of the film" className="divide-y overflow-hidden rounded-lg border bg-surface">
      {reel.shots.map(({ code, startFrame, action, dialogue, status }) => (
        <li key={code}>
          <button
            type="button"
            aria-current={code === currentCode ? "true" : undefined}
            onClick={() => onJump(startFrame)}
            className={clsx(
              "-outline-offset-2 flex w-full flex-col gap-1 border-l-2 px-3 py-2 text-left hover:bg-hover",
              code === currentCode ? "border-l-accent bg-hover" : "border-l-transparent",
            )}
          >
            <span className="flex w-full flex-wrap items-center justify-between gap-x-3 gap-y-1 font-mono text-xs">
              <span className="whitespace-nowrap">
                <span className="mr-3 text-muted tabular-nums">
                  {formatPosition(secondsOfFrame(startFrame, reel.rate))}
                </span>
                {code}
              </span>
              <span className="font-sans">
                <StatusBadge status={status} />
              </span>
            </span>
            <span className="min-w-0" dir="auto">
              {action}
            </span>
            {dialogue && (
              <span className="text-muted text-xs italic" dir="auto">
                {dialogue}
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
});
