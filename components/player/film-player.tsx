"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useRef, useState } from "react";
import { ChapterList } from "@/components/player/chapter-list";
import { usePlaybackKeys } from "@/components/player/use-playback-keys";
import { Notice } from "@/components/ui/notice";
import { jobQuery } from "@/lib/client/jobs";
import type { Delivery, JobView } from "@/lib/domain/job-view";

/** Plays the final cut; the shots below it are chapters. */
export function FilmPlayer({ job, delivery }: { job: JobView; delivery: Delivery }) {
  const ref = useRef<HTMLVideoElement>(null);
  const [seconds, setSeconds] = useState(0);
  const { url, hasFailed, renew, resume } = useSteadyLink(job.id, delivery.filmUrl, ref);
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
      {/* biome-ignore lint/a11y/useMediaCaption: the dialogue is listed with the shots below */}
      <video
        ref={ref}
        src={url}
        poster={delivery.posterUrl}
        controls
        playsInline
        preload="metadata"
        aria-label={`Final cut of ${job.title}`}
        onTimeUpdate={(event) => setSeconds(event.currentTarget.currentTime)}
        onLoadedMetadata={resume}
        onError={renew}
        className="max-h-[72dvh] w-full rounded-lg bg-black"
      />
      <p className="text-faint text-xs max-sm:hidden">
        Space or K plays and pauses, J and L jump a second, the arrow keys step one frame.
      </p>
      <ChapterList
        job={job}
        seconds={seconds}
        onJump={(to) => {
          if (ref.current) ref.current.currentTime = to;
        }}
      />
    </div>
  );
}

/**
 * Links change and expire. A player keeps the one it started with, and only when that stops working takes a new one
 * and goes on where it was.
 */
function useSteadyLink(jobId: string, firstUrl: string, ref: RefObject<HTMLVideoElement | null>) {
  const queryClient = useQueryClient();
  const [link, setLink] = useState({ url: firstUrl, isRenewed: false, hasFailed: false });
  const resumeAtSeconds = useRef(0);

  async function renew(): Promise<void> {
    resumeAtSeconds.current = ref.current?.currentTime ?? 0;
    const job = link.isRenewed
      ? null
      : await queryClient.fetchQuery({ ...jobQuery(jobId), staleTime: 0 }).catch(() => null);
    const url = job?.delivery?.filmUrl;
    setLink(url ? { url, isRenewed: true, hasFailed: false } : { ...link, hasFailed: true });
  }

  function resume(): void {
    if (ref.current && resumeAtSeconds.current > 0) ref.current.currentTime = resumeAtSeconds.current;
    resumeAtSeconds.current = 0;
    if (link.isRenewed) setLink({ ...link, isRenewed: false });
  }

  return { url: link.url, hasFailed: link.hasFailed, renew: () => void renew(), resume };
}
