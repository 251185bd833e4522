import type { Reel, ReelShot } from "@/components/player/reel";
import { secondsOfFrame } from "@/lib/domain/frame-time";

/** The dialogue of a reel as WebVTT: one cue for each shot in which something is said. */
export function captionsOf({ shots, rate }: Pick<Reel, "shots" | "rate">): string {
  const cues = shots.flatMap((shot) => {
    if (!shot.dialogue) return [];
    const from = clock(secondsOfFrame(shot.startFrame, rate));
    const to = clock(secondsOfFrame(endOf(shot), rate));
    return [`${shot.code}\n${from} --> ${to}\n${cueText(shot.dialogue)}\n`];
  });
  return ["WEBVTT\n", ...cues].join("\n");
}

function endOf({ startFrame, lengthFrames }: ReelShot): number {
  return startFrame + lengthFrames;
}

/** "00:01:05.250" */
function clock(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const parts = [3_600_000, 60_000, 1000].map((unit, index) => {
    const most = index === 0 ? Number.POSITIVE_INFINITY : 60;
    return String(Math.floor(milliseconds / unit) % most).padStart(2, "0");
  });
  return `${parts.join(":")}.${String(milliseconds % 1000).padStart(3, "0")}`;
}

/** Markup of WebVTT is taken as text, and an empty line would end the cue. */
function cueText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(/\n+/g, "\n");
}
