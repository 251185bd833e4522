"use client";

import { type RefObject, useEffect } from "react";

/** The keys of an editing suite, except while something is typed or a control has the focus. */
export function usePlaybackKeys(ref: RefObject<HTMLVideoElement | null>, fps: number): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const video = ref.current;
      const isElsewhere = event.target instanceof HTMLElement && event.target !== document.body;
      if (!video || isElsewhere || event.metaKey || event.ctrlKey || event.altKey) return;
      if (press(video, event.key.toLowerCase(), 1 / fps)) event.preventDefault();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [ref, fps]);
}

/** True when the key meant something. */
function press(video: HTMLVideoElement, key: string, frameSeconds: number): boolean {
  const steps: Record<string, number> = { j: -1, l: 1, arrowleft: -frameSeconds, arrowright: frameSeconds };
  const step = steps[key];
  if (step !== undefined) {
    video.currentTime += step;
    return true;
  }
  if (key !== " " && key !== "k") return false;
  if (video.paused) void video.play();
  else video.pause();
  return true;
}
