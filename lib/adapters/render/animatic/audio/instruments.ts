import { smooth } from "../curves";
import type { Random } from "../noise";
import { SAMPLE_RATE, type Stereo, sampleRange } from "./stereo";

export type Note = {
  startSeconds: number;
  seconds: number;
  hertz: number;
  loudness: number;
  /** -1 left, 1 right. */
  pan: number;
};

const PAD_ATTACK_SECONDS = 0.9;
const PAD_RELEASE_SECONDS = 1.2;

/** A sine without calling Math.sin for every sample: each value follows from the two before it. */
function createOscillator(hertz: number, phase: number): () => number {
  const step = (2 * Math.PI * hertz) / SAMPLE_RATE;
  const feedback = 2 * Math.cos(step);
  let before = Math.sin(phase - 2 * step);
  let last = Math.sin(phase - step);
  return () => {
    const value = feedback * last - before;
    before = last;
    last = value;
    return value;
  };
}

/** A soft chord voice: three sines a little out of tune, and as much of their overtones as `brightness` lets through. */
export function addPad(sound: Stereo, note: Note, brightness: number, random: Random): void {
  const { from, to } = sampleRange(sound, note.startSeconds, note.startSeconds + note.seconds);
  const [main, sharp, flat] = [1, 1.0035, 0.9966].map((tuning) =>
    createOscillator(note.hertz * tuning, random() * 6.28),
  );
  const second = createOscillator(note.hertz * 2, random() * 6.28);
  const third = createOscillator(note.hertz * 3.01, random() * 6.28);
  if (!main || !sharp || !flat) return;
  const [left, right] = panned(note);
  for (let at = from; at < to; at++) {
    const seconds = (at - from) / SAMPLE_RATE;
    const level = smooth(Math.min(seconds / PAD_ATTACK_SECONDS, (note.seconds - seconds) / PAD_RELEASE_SECONDS));
    const tone = main() + 0.8 * (sharp() + flat()) + brightness * (0.5 * second() + 0.22 * third());
    mixIn(sound, at, tone * level * 0.33 * left, tone * level * 0.33 * right);
  }
}

/** A plucked string that dies away. */
export function addPluck(sound: Stereo, note: Note): void {
  const { from, to } = sampleRange(sound, note.startSeconds, note.startSeconds + note.seconds);
  const ground = createOscillator(note.hertz, 0);
  const second = createOscillator(note.hertz * 2, 0);
  const third = createOscillator(note.hertz * 3, 0);
  const [left, right] = panned(note);
  let body = 1;
  let edge = 1;
  const bodyDecay = Math.exp(-3.4 / SAMPLE_RATE);
  const edgeDecay = Math.exp(-6 / SAMPLE_RATE);
  for (let at = from; at < to; at++) {
    const attack = Math.min(1, (at - from) / (0.006 * SAMPLE_RATE));
    const release = Math.min(1, (to - at) / (0.05 * SAMPLE_RATE));
    const tone = (ground() + 0.35 * edge * second() + 0.12 * third()) * body * attack * release;
    mixIn(sound, at, tone * left, tone * right);
    body *= bodyDecay;
    edge *= edgeDecay;
  }
}

/** A soft low beat: a sine that falls from 95 to 45 Hz. */
export function addBeat(sound: Stereo, startSeconds: number, loudness: number): void {
  const { from, to } = sampleRange(sound, startSeconds, startSeconds + 0.32);
  let phase = 0;
  for (let at = from; at < to; at++) {
    const seconds = (at - from) / SAMPLE_RATE;
    phase += (2 * Math.PI * (45 + 50 * Math.exp(-seconds * 26))) / SAMPLE_RATE;
    const level = Math.min(1, seconds / 0.004) * Math.exp(-seconds * 11) * Math.min(1, (to - at) / 480);
    mixIn(sound, at, Math.sin(phase) * level * loudness, Math.sin(phase) * level * loudness);
  }
}

/** A rush of air from left to right that announces a new place. */
export function addWhoosh(
  sound: Stereo,
  startSeconds: number,
  seconds: number,
  loudness: number,
  random: Random,
): void {
  const { from, to } = sampleRange(sound, startSeconds, startSeconds + seconds);
  let low = 0;
  for (let at = from; at < to; at++) {
    const share = (at - from) / (to - from);
    const opening = 0.02 + 0.25 * Math.sin(Math.PI * share);
    low += opening * (random() * 2 - 1 - low);
    const level = low * Math.sin(Math.PI * share) ** 2 * loudness;
    mixIn(sound, at, level * (1 - share) * 1.4, level * share * 1.4);
  }
}

function panned({ pan, loudness }: Note): [number, number] {
  const angle = ((pan + 1) * Math.PI) / 4;
  return [Math.cos(angle) * loudness, Math.sin(angle) * loudness];
}

function mixIn(sound: Stereo, at: number, left: number, right: number): void {
  sound.left[at] = (sound.left[at] ?? 0) + left;
  sound.right[at] = (sound.right[at] ?? 0) + right;
}
