import { type ReactNode, useMemo } from "react";
import { captionsOf } from "@/components/player/captions";
import type { Reel, ReelShot } from "@/components/player/reel";
import type { Transport } from "@/components/player/transport";
import { Picture } from "@/components/ui/picture";

export type ScreenVideo = { url: string; posterUrl?: string; onError: () => void; onWorks: () => void };

/** The picture: the film, or the still of the shot as long as there is no film. Slate and captions lie on top. */
export function PlayerScreen({
  reel,
  transport,
  shot,
  video,
  name,
  onPress,
  children,
}: {
  reel: Reel;
  transport: Transport;
  shot: ReelShot | null;
  video: ScreenVideo | null;
  name: string;
  onPress: () => void;
  children: ReactNode;
}) {
  const captions = useMemo(() => `data:text/vtt;charset=utf-8,${encodeURIComponent(captionsOf(reel))}`, [reel]);
  return (
    <div className="relative mx-auto w-full overflow-hidden bg-black" style={frameStyle(reel.aspectRatio)}>
      {video ? (
        <video
          key="film"
          ref={transport.attach}
          src={video.url}
          poster={video.posterUrl}
          playsInline
          preload="auto"
          aria-label={name}
          onClick={onPress}
          onLoadedData={video.onWorks}
          onError={video.onError}
          className="size-full cursor-pointer object-contain"
        >
          <track kind="captions" label="Dialogue" src={captions} />
        </video>
      ) : (
        <Picture
          src={shot?.stillUrl}
          alt={shot ? `Still of ${shot.code}` : ""}
          ratio={reel.aspectRatio}
          fit="contain"
          isComing
          className="size-full"
        />
      )}
      {children}
    </div>
  );
}

/** As wide as there is room for, and never so high that the controls leave the window. */
function frameStyle(aspectRatio: string) {
  const ratio = aspectRatio.replace(":", " / ");
  return { aspectRatio: ratio, maxWidth: `calc(var(--player-height, 62dvh) * ${ratio})` };
}
