import type { Mood } from "@/lib/domain/picture";

/** The music of a mood. Chords are semitones above the root of the film. */
export type Harmony = {
  chords: readonly (readonly [number, number, number, number])[];
  beatsPerMinute: number;
  /** Chance that an eighth note is plucked, 0–1. */
  plucks: number;
  /** Loudness of a soft beat under the chords, 0 for none. */
  pulse: number;
  /** How much of the overtones the pad lets through, 0–1. */
  brightness: number;
};

const MAJOR_SEVENTHS: Harmony["chords"] = [
  [0, 4, 7, 11],
  [-3, 0, 4, 7],
  [-7, -3, 0, 4],
  [-5, -1, 2, 5],
];
const OPEN_MAJOR: Harmony["chords"] = [
  [0, 4, 7, 14],
  [5, 9, 12, 16],
  [-3, 0, 4, 11],
  [-5, -1, 2, 9],
];
const BRIGHT_MAJOR: Harmony["chords"] = [
  [0, 4, 7, 12],
  [-5, -1, 2, 7],
  [-3, 0, 4, 9],
  [5, 9, 12, 0],
];
const DARK_MINOR: Harmony["chords"] = [
  [0, 3, 7, 12],
  [-4, 0, 3, 8],
  [-7, -4, 0, 5],
  [-5, -2, 2, 7],
];
const NIGHT_MINOR: Harmony["chords"] = [
  [0, 3, 7, 10],
  [-4, 0, 3, 7],
  [-2, 2, 5, 9],
  [-5, -2, 2, 5],
];
const WIDE_MINOR: Harmony["chords"] = [
  [0, 3, 7, 14],
  [-4, 0, 3, 7],
  [3, 7, 10, 14],
  [-2, 2, 5, 10],
];
const DRIVING_MINOR: Harmony["chords"] = [
  [0, 3, 7, 12],
  [-4, 0, 3, 10],
  [-2, 2, 5, 10],
  [3, 7, 10, 14],
];
const FIFTHS: Harmony["chords"] = [
  [0, 7, 10, 14],
  [-4, 3, 7, 12],
  [-2, 5, 9, 14],
  [-5, 2, 7, 10],
];
const LOUNGE: Harmony["chords"] = [
  [0, 4, 7, 11],
  [-3, 0, 4, 9],
  [2, 5, 9, 12],
  [-5, -1, 5, 9],
];

export const HARMONIES: Record<Mood, Harmony> = {
  calm: { chords: OPEN_MAJOR, beatsPerMinute: 72, plucks: 0.45, pulse: 0, brightness: 0.35 },
  hopeful: { chords: MAJOR_SEVENTHS, beatsPerMinute: 84, plucks: 0.62, pulse: 0, brightness: 0.5 },
  joyful: { chords: BRIGHT_MAJOR, beatsPerMinute: 104, plucks: 0.75, pulse: 0.5, brightness: 0.6 },
  energetic: { chords: DRIVING_MINOR, beatsPerMinute: 112, plucks: 0.8, pulse: 0.9, brightness: 0.7 },
  dramatic: { chords: DARK_MINOR, beatsPerMinute: 72, plucks: 0.3, pulse: 0.35, brightness: 0.55 },
  mysterious: { chords: NIGHT_MINOR, beatsPerMinute: 66, plucks: 0.35, pulse: 0, brightness: 0.3 },
  melancholy: { chords: WIDE_MINOR, beatsPerMinute: 66, plucks: 0.4, pulse: 0, brightness: 0.28 },
  tense: { chords: DARK_MINOR, beatsPerMinute: 84, plucks: 0.22, pulse: 0.6, brightness: 0.4 },
  romantic: { chords: MAJOR_SEVENTHS, beatsPerMinute: 72, plucks: 0.5, pulse: 0, brightness: 0.4 },
  luxurious: { chords: LOUNGE, beatsPerMinute: 78, plucks: 0.42, pulse: 0.25, brightness: 0.38 },
  technological: { chords: FIFTHS, beatsPerMinute: 96, plucks: 0.72, pulse: 0.5, brightness: 0.65 },
  playful: { chords: BRIGHT_MAJOR, beatsPerMinute: 100, plucks: 0.8, pulse: 0.35, brightness: 0.55 },
};
