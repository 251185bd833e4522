"use client";

import { type PointerEvent, useRef, useState } from "react";
import { type Reel, shotAt } from "@/components/player/reel";
import type { Marks } from "@/components/player/transport";
import { Picture } from "@/components/ui/picture";
import { timecodeOf } from "@/lib/domain/frame-time";

type Props = { reel: Reel; playhead: number; marks: Marks; onSeek: (frame: number) => void };

/** The whole film as a line: press or drag to go there, hover to see what lies there. */
export function ScrubBar({ reel, playhead, marks, onSeek }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const last = Math.max(1, reel.frames - 1);
  const share = (frame: number) => `${(100 * frame) / last}%`;

  function frameUnder(event: PointerEvent): number {
    const { left = 0, width = 1 } = bar.current?.getBoundingClientRect() ?? {};
    return Math.round(Math.min(1, Math.max(0, (event.clientX - left) / width)) * last);
  }

  function onMove(event: PointerEvent<HTMLDivElement>): void {
    const frame = frameUnder(event);
    setHovered(frame);
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onSeek(frame);
  }

  return (
    <div
      ref={bar}
      role="slider"
      tabIndex={0}
      aria-label="Position in the film"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={playhead}
      aria-valuetext={`${timecodeOf(playhead, reel.rate)}, ${shotAt(reel.shots, playhead)?.code ?? "no shot"}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onSeek(frameUnder(event));
      }}
      onPointerMove={onMove}
      onPointerLeave={() => setHovered(null)}
      onKeyDown={(event) => {
        if (event.key === "Home") onSeek(0);
        if (event.key === "End") onSeek(last);
      }}
      className="group relative flex h-8 cursor-pointer touch-none items-center rounded-sm"
    >
      <div className="relative h-1.5 w-full overflow-hidden rounded-full bg-line transition-[height] group-hover:h-2.5">
        {(marks.in !== null || marks.out !== null) && (
          <div
            className="absolute inset-y-0 bg-gold/50"
            style={{ left: share(marks.in ?? 0), right: `calc(100% - ${share(marks.out ?? last)})` }}
          />
        )}
        <div className="absolute inset-y-0 left-0 bg-accent" style={{ width: share(playhead) }} />
      </div>
      <MarkFlag at={marks.in} word="In" share={share} />
      <MarkFlag at={marks.out} word="Out" share={share} />
      <span
        aria-hidden
        className="-translate-x-1/2 absolute size-3.5 rounded-full border-2 border-surface bg-accent"
        style={{ left: share(playhead) }}
      />
      {hovered !== null && <Thumbnail reel={reel} frame={hovered} left={share(hovered)} />}
    </div>
  );
}

function MarkFlag({ at, word, share }: { at: number | null; word: string; share: (frame: number) => string }) {
  if (at === null) return null;
  return (
    <span
      className="-top-1 -translate-x-1/2 pointer-events-none absolute rounded-sm bg-gold px-1 font-medium text-[0.625rem] text-canvas leading-3.5"
      style={{ left: share(at) }}
    >
      {word}
    </span>
  );
}

/** Stays inside the bar at both ends. */
function Thumbnail({ reel, frame, left }: { reel: Reel; frame: number; left: string }) {
  const shot = shotAt(reel.shots, frame);
  return (
    <div
      aria-hidden
      className="-translate-x-1/2 pointer-events-none absolute bottom-full z-10 mb-1 w-36 overflow-hidden rounded-md border bg-raised shadow-raised"
      style={{ left: `clamp(4.5rem, ${left}, calc(100% - 4.5rem))` }}
    >
      <Picture
        src={shot?.stillUrl}
        alt=""
        ratio={reel.aspectRatio}
        fit="contain"
        isComing
        className="max-h-28 w-full"
      />
      <p className="flex justify-between gap-2 px-2 py-1 font-mono text-2xs tabular-nums">
        <span>{timecodeOf(frame, reel.rate)}</span>
        <span className="text-muted">{shot?.code.split("-")[1]}</span>
      </p>
    </div>
  );
}
