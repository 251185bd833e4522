import type { VideoRequest } from "./video-request-schema";

/** Credits per second as Runway's price page lists them; a credit is one cent. */
const CREDITS_PER_SECOND = {
  "gen4.5": { sound: 12, silent: 12 },
  "veo3.1": { sound: 40, silent: 20 },
  "veo3.1_fast": { sound: 15, silent: 10 },
} as const;

export const MICROS_PER_CREDIT = 10_000;

/** What a task costs, in credits. */
export function creditsFor(request: VideoRequest): number {
  return CREDITS_PER_SECOND[request.model][hasSound(request) ? "sound" : "silent"] * request.duration;
}

/** gen4.5 makes no sound. */
export function hasSound(request: VideoRequest): boolean {
  return request.model !== "gen4.5" && request.audio;
}
