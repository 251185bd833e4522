import clsx from "clsx";
import { type CSSProperties, memo } from "react";
import type { ReelShot } from "@/components/player/reel";
import { type StatusTone, statusTone } from "@/lib/domain/status-words";

/** The shots as blocks as long as they last. A shot without moving picture is dashed; colour and pattern repeat the status, which the title says. */
export const ShotLane = memo(function ShotLane({
  shots,
  frames,
  currentCode,
  onJump,
}: {
  shots: readonly ReelShot[];
  frames: number;
  currentCode: string | null;
  onJump: (frame: number) => void;
}) {
  return (
    <ol aria-label="Shots on the cut" className="flex h-8 w-full gap-px">
      {shots.map((shot, index) => (
        <li
          key={shot.code}
          style={{ flexGrow: shot.lengthFrames / Math.max(1, frames) }}
          className={clsx("min-w-0 basis-0", index > 0 && startsScene(shots, index) && "border-canvas border-l-3")}
        >
          <ShotBlock shot={shot} isCurrent={shot.code === currentCode} onJump={onJump} />
        </li>
      ))}
    </ol>
  );
});

function startsScene(shots: readonly ReelShot[], index: number): boolean {
  return sceneOf(shots[index]) !== sceneOf(shots[index - 1]);
}

function sceneOf(shot: ReelShot | undefined): string | undefined {
  return shot?.code.split("-")[0];
}

function ShotBlock({
  shot,
  isCurrent,
  onJump,
}: {
  shot: ReelShot;
  isCurrent: boolean;
  onJump: (frame: number) => void;
}) {
  const words = `${shot.code}: ${shot.status}${shot.hasMedia ? "" : ", not drawn yet"}`;
  return (
    <button
      type="button"
      title={words}
      aria-current={isCurrent ? "true" : undefined}
      onClick={() => onJump(shot.startFrame)}
      className={clsx(
        "@container -outline-offset-2 relative flex size-full items-center overflow-hidden rounded-sm border px-1 pb-1 text-left font-mono text-2xs",
        shot.hasMedia ? "bg-hover" : "border-edge border-dashed",
        isCurrent ? "border-accent bg-accent/12 text-ink" : "text-muted hover:text-ink",
      )}
    >
      <span className="sr-only">Go to {words}</span>
      <span aria-hidden className="hidden whitespace-nowrap @min-[2.75rem]:inline @min-[5rem]:hidden">
        {shot.code.split("-")[1]?.slice(2)}
      </span>
      <span aria-hidden className="hidden whitespace-nowrap @min-[5rem]:inline">
        {shot.code}
      </span>
      <span aria-hidden className="absolute inset-x-0 bottom-0 h-1" style={PATTERNS[statusTone(shot.status)]} />
    </button>
  );
}

const colour = (name: string) => `var(--color-${name})`;
const stripes = (name: string, angle: number) =>
  `repeating-linear-gradient(${angle}deg, ${colour(name)} 0 4px, transparent 4px 7px)`;

/** A pattern for each tone, for those who can't tell the colours apart; the title has the word. */
const PATTERNS: Record<StatusTone, CSSProperties> = {
  plain: { background: stripes("edge", 90) },
  accent: { background: stripes("accent", 135) },
  good: { background: colour("good") },
  warn: { background: stripes("warn", 45) },
  bad: { background: `linear-gradient(${colour("bad")} 1px, transparent 1px 3px, ${colour("bad")} 3px)` },
  gold: { background: colour("gold") },
};
