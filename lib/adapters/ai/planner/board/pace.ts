import type { Beat } from "@/lib/adapters/ai/planner/reading/read-beats";
import { wordWeight } from "@/lib/adapters/ai/planner/reading/tokens";
import type { Mood } from "@/lib/domain/picture";

/** Seconds of an average shot by mood: calm films breathe, energetic ones run. */
const SHOT_SECONDS: Readonly<Record<Mood, number>> = {
  calm: 5,
  hopeful: 4.5,
  joyful: 3.5,
  energetic: 2.75,
  dramatic: 4,
  mysterious: 4.5,
  melancholy: 5,
  tense: 3,
  romantic: 4.5,
  luxurious: 4.5,
  technological: 4,
  playful: 3.5,
};

export const SHOT_LIMITS = { minSeconds: 2, maxSeconds: 8 } as const;
/** People speak about 2.3 words a second. */
const SPOKEN_WORDS_PER_SECOND = 2.3;
/** A text that says little for a long film is shown in longer shots rather than in repetitions. */
const SPARSE_SECONDS_PER_BEAT = 12;

/** Seconds a beat takes when nobody hurries it. */
export function naturalSeconds(beat: Pick<Beat, "text" | "spoken" | "seconds">): number {
  if (beat.seconds !== null) return beat.seconds;
  if (beat.spoken) return Math.max(2, 0.8 + wordWeight(beat.spoken.text) / SPOKEN_WORDS_PER_SECOND);
  return Math.min(9, Math.max(2.5, 1.8 + wordWeight(beat.text) * 0.25));
}

/** How long a shot of this film lasts on average, in seconds. */
export function shotSeconds(mood: Mood, film: { durationSeconds: number; beats: number }): number {
  const isSparse = film.durationSeconds / Math.max(1, film.beats) > SPARSE_SECONDS_PER_BEAT;
  const base = SHOT_SECONDS[mood];
  return Math.min(7, isSparse && film.durationSeconds > 60 ? base * 1.4 : base);
}

/** "unhurried, about 5 s a shot" */
export function pacingWords(mood: Mood): string {
  const seconds = SHOT_SECONDS[mood];
  const word = seconds >= 4.5 ? "unhurried" : seconds >= 3.5 ? "steady" : "quick";
  return `${word}, about ${seconds} s a shot`;
}
