"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { formatPosition } from "@/lib/format";

/** A stored file, and the second to look at. */
export type ClipToShow = { title: string; url: string; atSeconds: number; finding?: string };

export function ClipDialog({ clip, onClose }: { clip: ClipToShow; onClose: () => void }) {
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <Dialog title={clip.title} onClose={onClose} isWide>
      <div className="flex flex-col gap-3">
        {hasFailed ? (
          <p role="alert" className="grid min-h-40 place-items-center rounded-md bg-sunken text-muted">
            The file can't be played here. Reload the page; the file itself is stored.
          </p>
        ) : (
          // biome-ignore lint/a11y/useMediaCaption: takes carry no speech; dialogue is shown as text on the board
          <video
            key={clip.url}
            src={clip.url}
            controls
            autoPlay={clip.atSeconds === 0}
            loop={clip.atSeconds === 0}
            playsInline
            aria-label={clip.title}
            onLoadedMetadata={(event) => {
              event.currentTarget.currentTime = clip.atSeconds;
            }}
            onError={() => setHasFailed(true)}
            className="max-h-[70dvh] w-full rounded-md bg-black"
          />
        )}
        {clip.finding && (
          <p className="text-muted">
            <span className="font-mono text-ink">{formatPosition(clip.atSeconds)}</span> {clip.finding}
          </p>
        )}
      </div>
    </Dialog>
  );
}
