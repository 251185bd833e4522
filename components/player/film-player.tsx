"use client";

import { useMemo } from "react";
import { ChapterList } from "@/components/player/chapter-list";
import { Player } from "@/components/player/player";
import { reelOf } from "@/components/player/reel";
import { useFilmVideo } from "@/components/player/use-film-video";
import { ShortcutsButton } from "@/components/shell/shortcuts-button";
import { Notice } from "@/components/ui/notice";
import type { Delivery, JobView } from "@/lib/domain/job-view";

/** Plays the final cut; the shots below it are chapters. */
export function FilmPlayer({ job, delivery }: { job: JobView; delivery: Delivery }) {
  const note = job.quote?.isPreview ? "ANIMATIC – not final" : "";
  const reel = useMemo(() => reelOf(job, note), [job, note]);
  const video = useFilmVideo(job, (fresh) => fresh.delivery?.filmUrl, delivery.posterUrl);
  if (!video) {
    return (
      <Notice kind="bad" title="The film can't be played here">
        The file is stored: download it, or reload this page.
      </Notice>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Player reel={reel} video={video} name={`Final cut of ${job.title}`}>
        {({ currentCode, seek }) => (
          <>
            <ChapterList reel={reel} currentCode={currentCode} onJump={seek} />
            <ShortcutsButton />
          </>
        )}
      </Player>
    </div>
  );
}
