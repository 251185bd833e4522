import clsx from "clsx";
import {
  Captions,
  Clapperboard,
  type LucideIcon,
  Maximize,
  Pause,
  Play,
  Repeat,
  SkipBack,
  SkipForward,
  StepBack,
  StepForward,
  Volume2,
  VolumeX,
} from "lucide-react";
import type { PlayerCommand } from "@/components/player/player-keys";
import type { TransportState } from "@/components/player/transport";

type Perform = (command: PlayerCommand) => void;

/** Play and the ways to move by shots and frames. */
export function MoveButtons({ isPlaying, perform }: { isPlaying: boolean; perform: Perform }) {
  return (
    <div className="flex items-center">
      <PlayerButton
        icon={SkipBack}
        name="Previous shot"
        keys="↑"
        onPress={() => perform({ kind: "shot", direction: -1 })}
      />
      <PlayerButton
        icon={StepBack}
        name="One frame back"
        keys="←"
        onPress={() => perform({ kind: "step", frames: -1 })}
      />
      <PlayerButton
        icon={isPlaying ? Pause : Play}
        name={isPlaying ? "Pause" : "Play"}
        keys="Space"
        isStrong
        onPress={() => perform({ kind: "toggle" })}
      />
      <PlayerButton
        icon={StepForward}
        name="One frame forward"
        keys="→"
        onPress={() => perform({ kind: "step", frames: 1 })}
      />
      <PlayerButton
        icon={SkipForward}
        name="Next shot"
        keys="↓"
        onPress={() => perform({ kind: "shot", direction: 1 })}
      />
    </div>
  );
}

export type Layers = { slate: boolean; captions: boolean };

/** What lies on the picture, how it sounds, and how big it is. */
export function ShowButtons({
  state,
  perform,
  layers,
  onLayers,
}: {
  state: TransportState;
  perform: Perform;
  layers: Layers;
  onLayers: (layers: Layers) => void;
}) {
  const { isLooping, isMuted } = state;
  return (
    <div className="flex items-center">
      <PlayerButton
        icon={Repeat}
        name="Loop"
        keys="Ctrl L"
        isOn={isLooping}
        onPress={() => perform({ kind: "loop" })}
      />
      <PlayerButton
        icon={Clapperboard}
        name="Slate"
        isOn={layers.slate}
        onPress={() => onLayers({ ...layers, slate: !layers.slate })}
      />
      <PlayerButton
        icon={Captions}
        name="Captions"
        isOn={layers.captions}
        onPress={() => onLayers({ ...layers, captions: !layers.captions })}
      />
      <PlayerButton
        icon={isMuted ? VolumeX : Volume2}
        name="Mute"
        keys="M"
        isOn={isMuted}
        onPress={() => perform({ kind: "mute" })}
      />
      <PlayerButton icon={Maximize} name="Full screen" keys="F" onPress={() => perform({ kind: "fullscreen" })} />
    </div>
  );
}

function PlayerButton({
  icon: Icon,
  name,
  keys,
  isOn,
  isStrong = false,
  onPress,
}: {
  icon: LucideIcon;
  name: string;
  keys?: string;
  /** For what is switched on and off. */
  isOn?: boolean;
  isStrong?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isOn}
      title={keys ? `${name} (${keys})` : name}
      onClick={onPress}
      className={clsx(
        "relative grid size-9 place-items-center rounded-md transition-colors",
        isStrong ? "mx-1 size-10 bg-accent-solid text-on-accent hover:brightness-110" : "hover:bg-hover hover:text-ink",
        !isStrong && (isOn ? "text-accent" : "text-muted"),
      )}
    >
      <Icon aria-hidden className="size-4.5" />
      {isOn && <span aria-hidden className="absolute bottom-1 h-0.5 w-4 rounded-full bg-current" />}
    </button>
  );
}
