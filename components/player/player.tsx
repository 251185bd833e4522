"use client";

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type Layers, MoveButtons, ShowButtons } from "@/components/player/player-buttons";
import type { PlayerCommand } from "@/components/player/player-keys";
import { PlayerOverlay } from "@/components/player/player-overlay";
import { PlayerScreen, type ScreenVideo } from "@/components/player/player-screen";
import { PositionField } from "@/components/player/position-field";
import { type Reel, shotAt } from "@/components/player/reel";
import { ScrubBar } from "@/components/player/scrub-bar";
import { ShotLane } from "@/components/player/shot-lane";
import { SpeedMenu } from "@/components/player/speed-menu";
import { Transport } from "@/components/player/transport";
import { usePlayerKeys } from "@/components/player/use-player-keys";

/** What those around a player may know and ask of it. */
export type PlayerHandle = { currentCode: string | null; seek: (frame: number) => void };

/**
 * Plays a reel frame by frame: animatic, final cut or a single take. Without a video it plays the stills of the shots.
 * Everything around the picture is drawn by the page; the file is never touched.
 */
export function Player({
  reel,
  video,
  name,
  startFrame = 0,
  hasSlate = false,
  children,
}: {
  reel: Reel;
  video: ScreenVideo | null;
  name: string;
  startFrame?: number;
  /** Whether the slate is shown at first. */
  hasSlate?: boolean;
  /** What belongs below the player and follows it. */
  children?: (player: PlayerHandle) => ReactNode;
}) {
  const root = useRef<HTMLElement>(null);
  const transport = useTransport(reel, startFrame);
  const state = useSyncExternalStore(transport.subscribe, transport.state, transport.state);
  const [layers, setLayers] = useState<Layers>({ slate: hasSlate, captions: true });
  const shown = shotAt(reel.shots, state.frame);
  const current = shotAt(reel.shots, state.playhead);

  const perform = (command: PlayerCommand) => {
    if (command.kind === "fullscreen") void toggleFullscreen(root.current);
    else transport.perform(command);
  };
  usePlayerKeys(root, perform);

  return (
    <>
      <section
        ref={root}
        aria-label="Player"
        data-frame={state.frame}
        data-playhead={state.playhead}
        className="flex min-w-0 flex-col overflow-hidden rounded-lg border bg-surface fullscreen:justify-center fullscreen:rounded-none fullscreen:border-0 fullscreen:[--player-height:82dvh]"
      >
        <div className="bg-black">
          <PlayerScreen {...{ reel, transport, video, name }} shot={shown} onPress={() => perform({ kind: "toggle" })}>
            <PlayerOverlay {...{ reel, layers }} shot={shown} frame={state.frame} />
          </PlayerScreen>
        </div>
        <div className="@container flex flex-col gap-1 px-2.5 pt-1 pb-2.5 sm:px-3">
          <ScrubBar reel={reel} playhead={state.playhead} marks={state.marks} onSeek={transport.seek} />
          {reel.shots.length > 1 && <ShotLane {...reel} currentCode={current?.code ?? null} onJump={transport.seek} />}
          <div className="mt-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <MoveButtons isPlaying={state.speed !== 0} perform={perform} />
            <PositionField frame={state.playhead} frames={reel.frames} rate={reel.rate} onGo={transport.seek} />
            <div className="flex items-center">
              <SpeedMenu
                speed={state.speed}
                normalSpeed={state.normalSpeed}
                onChange={(speed) => transport.setNormalSpeed(speed)}
              />
              <ShowButtons {...{ state, perform, layers }} onLayers={setLayers} />
            </div>
          </div>
        </div>
        <p role="status" className="sr-only">
          {current &&
            reel.shots.length > 1 &&
            `Shot ${reel.shots.indexOf(current) + 1} of ${reel.shots.length}, ${current.code}`}
        </p>
      </section>
      {children?.({ currentCode: current?.code ?? null, seek: transport.seek })}
    </>
  );
}

/** One transport for as long as the player is shown; another cut of the film is loaded into it. */
function useTransport(reel: Reel, startFrame: number): Transport {
  const [transport] = useState(() => new Transport(reel, startFrame));
  useEffect(() => transport.load(reel), [transport, reel]);
  return transport;
}

async function toggleFullscreen(root: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await root?.requestFullscreen?.();
}
