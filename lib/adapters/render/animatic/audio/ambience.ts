import type { Setting } from "@/lib/domain/picture";
import { smooth } from "../curves";
import type { Random } from "../noise";
import { SAMPLE_RATE, type Stereo, sampleRange } from "./stereo";

/** The air of a place: filtered noise that swells. */
type Air = {
  loudness: number;
  /** Where the noise is cut off, in Hz. */
  cutoffHertz: number;
  /** How deep and how fast it swells. */
  swell: number;
  swellsPerSecond: number;
  /** Small calls now and then: birds by day in the open. */
  calls?: boolean;
};

const AIRS: Record<Setting, Air> = {
  mountains: { loudness: 0.05, cutoffHertz: 390, swell: 0.35, swellsPerSecond: 0.11 },
  forest: { loudness: 0.045, cutoffHertz: 420, swell: 0.3, swellsPerSecond: 0.13, calls: true },
  countryside: { loudness: 0.04, cutoffHertz: 480, swell: 0.3, swellsPerSecond: 0.12, calls: true },
  city: { loudness: 0.06, cutoffHertz: 810, swell: 0.2, swellsPerSecond: 0.09 },
  street: { loudness: 0.065, cutoffHertz: 900, swell: 0.25, swellsPerSecond: 0.14 },
  ocean: { loudness: 0.16, cutoffHertz: 620, swell: 0.65, swellsPerSecond: 0.143 },
  beach: { loudness: 0.14, cutoffHertz: 950, swell: 0.7, swellsPerSecond: 0.16 },
  desert: { loudness: 0.05, cutoffHertz: 430, swell: 0.4, swellsPerSecond: 0.08 },
  snowfield: { loudness: 0.05, cutoffHertz: 340, swell: 0.45, swellsPerSecond: 0.09 },
  space: { loudness: 0.05, cutoffHertz: 140, swell: 0.3, swellsPerSecond: 0.05 },
  underwater: { loudness: 0.11, cutoffHertz: 220, swell: 0.4, swellsPerSecond: 0.12 },
  kitchen: { loudness: 0.022, cutoffHertz: 1000, swell: 0.1, swellsPerSecond: 0.07 },
  "living-room": { loudness: 0.016, cutoffHertz: 800, swell: 0.1, swellsPerSecond: 0.06 },
  office: { loudness: 0.024, cutoffHertz: 1020, swell: 0.1, swellsPerSecond: 0.05 },
  workshop: { loudness: 0.026, cutoffHertz: 900, swell: 0.15, swellsPerSecond: 0.08 },
  shop: { loudness: 0.028, cutoffHertz: 1100, swell: 0.12, swellsPerSecond: 0.07 },
  stage: { loudness: 0.022, cutoffHertz: 700, swell: 0.15, swellsPerSecond: 0.06 },
  studio: { loudness: 0.012, cutoffHertz: 1600, swell: 0.1, swellsPerSecond: 0.05 },
  abstract: { loudness: 0.03, cutoffHertz: 500, swell: 0.4, swellsPerSecond: 0.07 },
};

/** Two places blend into each other over this long. */
const BLEND_SECONDS = 0.8;

/** Lays the air of a setting over a stretch of sound; it blends with the places before and after it. */
export function addAmbience(
  sound: Stereo,
  stretch: { fromSeconds: number; toSeconds: number; setting: Setting },
  random: Random,
): void {
  const air = AIRS[stretch.setting];
  const { from, to } = sampleRange(
    sound,
    stretch.fromSeconds - BLEND_SECONDS / 2,
    stretch.toSeconds + BLEND_SECONDS / 2,
  );
  const pass = 1 - Math.exp((-2 * Math.PI * air.cutoffHertz) / SAMPLE_RATE);
  const blend = BLEND_SECONDS * SAMPLE_RATE;
  const isFirst = from === 0;
  const isLast = to === sound.left.length;
  const state = { left: 0, leftSlow: 0, right: 0, rightSlow: 0 };
  for (let at = from; at < to; at++) {
    const rise = isFirst ? 1 : smooth((at - from) / blend);
    const fall = isLast ? 1 : smooth((to - at) / blend);
    const wave = 1 - air.swell * (0.5 + 0.5 * Math.sin((at / SAMPLE_RATE) * air.swellsPerSecond * 2 * Math.PI));
    const level = 2.2 * air.loudness * wave * rise * fall;
    state.left += pass * (random() * 2 - 1 - state.left);
    state.leftSlow += pass * (state.left - state.leftSlow);
    state.right += pass * (random() * 2 - 1 - state.right);
    state.rightSlow += pass * (state.right - state.rightSlow);
    sound.left[at] = (sound.left[at] ?? 0) + state.leftSlow * level;
    sound.right[at] = (sound.right[at] ?? 0) + state.rightSlow * level;
  }
  if (air.calls) addCalls(sound, stretch, random);
}

/** Birdsong in the distance: a few falling and rising whistles. */
function addCalls(sound: Stereo, stretch: { fromSeconds: number; toSeconds: number }, random: Random): void {
  for (let at = stretch.fromSeconds + random() * 1.5; at < stretch.toSeconds - 0.5; at += 1.2 + random() * 2.4) {
    const notes = 2 + Math.floor(random() * 3);
    const pitch = 2400 + random() * 1400;
    const side = random();
    for (let note = 0; note < notes; note++) addWhistle(sound, at + note * 0.13, pitch * (1 + 0.12 * random()), side);
  }
}

function addWhistle(sound: Stereo, startSeconds: number, hertz: number, side: number): void {
  const { from, to } = sampleRange(sound, startSeconds, startSeconds + 0.09);
  let phase = 0;
  for (let at = from; at < to; at++) {
    const share = (at - from) / (to - from);
    phase += (2 * Math.PI * hertz * (1 + 0.18 * Math.sin(share * 5))) / SAMPLE_RATE;
    const level = 0.008 * Math.sin(Math.PI * share) ** 2 * Math.sin(phase);
    sound.left[at] = (sound.left[at] ?? 0) + level * (1 - side);
    sound.right[at] = (sound.right[at] ?? 0) + level * side;
  }
}
