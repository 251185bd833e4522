"use client";

import clsx from "clsx";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { formatPosition } from "@/lib/client/format";
import type { Delivery, JobView } from "@/lib/domain/job-view";
import { timelineOf } from "@/lib/domain/timeline";

type Chapter = { code: string; startSeconds: number; action: string };

/** Plays the final cut; the shots below it are chapters. */
export function FilmPlayer({ job, delivery }: { job: JobView; delivery: Delivery }) {
  const ref = useRef<HTMLVideoElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const chapters = chaptersOf(job);
  const current = chapters.findLastIndex((chapter) => chapter.startSeconds <= seconds + 0.02);
  usePlaybackKeys(ref, job.brief.fps);

  if (hasFailed) {
    return (
      <Notice kind="bad" title="The film can't be played here">
        The file is stored: download it, or reload this page.
      </Notice>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {/* biome-ignore lint/a11y/useMediaCaption: captions are the dialogue listed with the shots below */}
      <video
        ref={ref}
        src={delivery.filmUrl}
        poster={delivery.posterUrl}
        controls
        playsInline
        preload="metadata"
        aria-label={`Final cut of ${job.title}`}
        onTimeUpdate={(event) => setSeconds(event.currentTarget.currentTime)}
        onError={() => setHasFailed(true)}
        className="max-h-[72dvh] w-full rounded-lg bg-black"
      />
      <p className="text-faint text-xs max-sm:hidden">
        Space or K plays and pauses, J and L jump a second, the arrow keys step one frame.
      </p>
      <ol aria-label="Shots of the film" className="divide-y overflow-hidden rounded-lg border bg-surface">
        {chapters.map((chapter, index) => (
          <li key={chapter.code}>
            <button
              type="button"
              aria-current={index === current ? "true" : undefined}
              onClick={() => jump(ref, chapter.startSeconds)}
              className={clsx(
                "-outline-offset-2 flex w-full items-baseline gap-3 px-4 py-2 text-left hover:bg-hover",
                index === current && "bg-hover",
              )}
            >
              <span className="font-mono text-muted text-xs tabular-nums">{formatPosition(chapter.startSeconds)}</span>
              <span className="font-mono text-faint text-xs whitespace-nowrap max-sm:hidden">{chapter.code}</span>
              <span className="min-w-0 truncate" dir="auto">
                {chapter.action}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function chaptersOf({ plan, brief }: JobView): Chapter[] {
  if (!plan) return [];
  return timelineOf(plan, brief.fps).map((clip, index) => ({
    code: clip.code,
    startSeconds: clip.startFrame / brief.fps,
    action: plan.shots[index]?.action ?? "",
  }));
}

function jump(ref: RefObject<HTMLVideoElement | null>, toSeconds: number): void {
  if (ref.current) ref.current.currentTime = toSeconds;
}

/** The keys of an editing suite, except while something is typed or a control has the focus. */
function usePlaybackKeys(ref: RefObject<HTMLVideoElement | null>, fps: number): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const video = ref.current;
      const isElsewhere = event.target instanceof HTMLElement && event.target !== document.body;
      if (!video || isElsewhere || event.metaKey || event.ctrlKey || event.altKey) return;
      if (pressed(video, event.key.toLowerCase(), 1 / fps)) event.preventDefault();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [ref, fps]);
}

function pressed(video: HTMLVideoElement, key: string, frameSeconds: number): boolean {
  const steps: Record<string, number> = { j: -1, l: 1, arrowleft: -frameSeconds, arrowright: frameSeconds };
  const step = steps[key];
  if (step !== undefined) {
    video.currentTime += step;
    return true;
  }
  if (key !== " " && key !== "k") return false;
  if (video.paused) void video.play();
  else video.pause();
  return true;
}
