import type { Layers } from "@/components/player/player-buttons";
import type { Reel, ReelShot } from "@/components/player/reel";
import { timecodeOf } from "@/lib/domain/frame-time";

/** Slate and captions, drawn by the page: the file below has neither. */
export function PlayerOverlay({
  reel,
  shot,
  frame,
  layers,
}: {
  reel: Reel;
  shot: ReelShot | null;
  frame: number;
  layers: Layers;
}) {
  return (
    <div className="pointer-events-none absolute inset-0 flex flex-col justify-between text-white [text-shadow:0_1px_2px_#000]">
      {layers.slate ? (
        <div
          data-testid="slate"
          className="flex items-start justify-between gap-4 bg-linear-to-b from-black/80 to-transparent px-3 pt-2 pb-6 text-xs sm:px-4"
        >
          <div className="min-w-0">
            <p className="truncate font-semibold" dir="auto">
              {reel.title}
            </p>
            <p className="font-mono">{shot?.code}</p>
          </div>
          <div className="shrink-0 text-right font-mono">
            <p className="tabular-nums">{timecodeOf(frame, reel.rate)}</p>
            <p className="font-semibold">{reel.note}</p>
          </div>
        </div>
      ) : (
        <span />
      )}
      {layers.captions && shot?.dialogue && (
        <p
          data-testid="caption"
          dir="auto"
          className="mx-auto mb-[4%] max-w-[85%] rounded-sm bg-black/75 px-2.5 py-1 text-center text-sm text-pretty sm:text-base"
        >
          {shot.dialogue}
        </p>
      )}
    </div>
  );
}
