"use client";

import clsx from "clsx";
import { CircleCheck, Clapperboard, Image as ImageIcon, LoaderCircle } from "lucide-react";
import { useMemo } from "react";
import { animaticWords } from "@/components/player/animatic-words";
import { ChapterList } from "@/components/player/chapter-list";
import { Player } from "@/components/player/player";
import { reelOf } from "@/components/player/reel";
import { useFilmVideo } from "@/components/player/use-film-video";
import { useNow } from "@/components/render/use-now";
import { ShortcutsButton } from "@/components/shell/shortcuts-button";
import { EmptyState } from "@/components/ui/empty-state";
import type { JobView } from "@/lib/domain/job-view";

/** The board as a film, before any money: its stills at once, its moving pictures as they are drawn. */
export function AnimaticView({ job }: { job: JobView }) {
  const reel = useMemo(() => reelOf(job, "ANIMATIC – not final"), [job]);
  const video = useFilmVideo(job, ({ animaticUrl }) => animaticUrl);
  if (reel.shots.length === 0) {
    return (
      <EmptyState icon={Clapperboard} title="The animatic comes with the board">
        As soon as the shots are planned, the whole film plays here. It costs nothing.
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(18rem,1fr)]">
      <Player reel={reel} video={video} name={`Animatic of ${job.title}`} hasSlate>
        {({ currentCode, seek }) => (
          <div className="flex flex-col gap-4 xl:max-h-[calc(62dvh+9rem)] xl:overflow-y-auto">
            <AnimaticState job={job} drawn={reel.shots.filter((shot) => shot.hasMedia).length} />
            <ChapterList reel={reel} currentCode={currentCode} onJump={seek} />
            <ShortcutsButton />
          </div>
        )}
      </Player>
    </div>
  );
}

const ICONS = { ready: CircleCheck, drawing: LoaderCircle, still: ImageIcon } as const;

/** Where the drawing stands, and that it is free. */
function AnimaticState({ job, drawn }: { job: JobView; drawn: number }) {
  const { state, sentence } = animaticWords(job, drawn, useNow());
  const Icon = ICONS[state];
  return (
    <p data-testid="animatic-state" className="flex items-start gap-2 text-muted text-xs">
      <Icon
        aria-hidden
        className={clsx(
          "mt-px size-4 shrink-0",
          state === "ready" && "text-good",
          state === "drawing" && "animate-spin",
        )}
      />
      <span>{sentence}</span>
    </p>
  );
}
