import type { BedSection } from "@/lib/pipeline/ports";
import { type Random, randomStream } from "../noise";
import { addAmbience } from "./ambience";
import { HARMONIES, type Harmony } from "./harmony";
import { addBeat, addPad, addPluck, addWhoosh } from "./instruments";
import { normalise } from "./loudness";
import { createStereo, SAMPLE_RATE, type Stereo } from "./stereo";

export type BedOptions = {
  seed: number;
  withMusic: boolean;
  targetLufs: number;
};

type Stretch = BedSection & { fromSeconds: number; toSeconds: number };

/** MIDI note of the lowest root; the seed picks the key. */
const ROOT_NOTE = 45;
const KEYS = [0, 2, 3, 5, -2] as const;
const EIGHTHS_PER_BAR = 8;
const FADE_IN_SECONDS = 0.25;
const FADE_OUT_SECONDS = 0.8;

/** Composes a bed as long as its sections to the sample: same sections and seed, same samples. */
export function composeBed(sections: readonly BedSection[], options: BedOptions): Stereo {
  const stretches = stretchesOf(sections);
  const seconds = stretches.at(-1)?.toSeconds ?? 0;
  const sound = createStereo(Math.round(seconds * SAMPLE_RATE));
  const random = randomStream(options.seed);
  if (options.withMusic) playMusic(sound, stretches, seconds, { random, seed: options.seed });
  for (const [index, stretch] of stretches.entries()) {
    addAmbience(sound, stretch, random);
    const before = stretches[index - 1];
    if (options.withMusic && before) addWhoosh(sound, stretch.fromSeconds - 0.45, 0.8, 0.1, random);
  }
  if (options.withMusic) addEcho(sound, 0.75 * (60 / tempoOf(stretches)));
  fadeEnds(sound);
  normalise(sound, options.targetLufs);
  return sound;
}

/** Neighbours in the same place and mood are one stretch: a cut inside a scene is not heard. */
function stretchesOf(sections: readonly BedSection[]): Stretch[] {
  const stretches: Stretch[] = [];
  let fromSeconds = 0;
  for (const section of sections) {
    const toSeconds = fromSeconds + section.seconds;
    const last = stretches.at(-1);
    if (last && last.mood === section.mood && last.setting === section.setting) last.toSeconds = toSeconds;
    else stretches.push({ ...section, fromSeconds, toSeconds });
    fromSeconds = toSeconds;
  }
  return stretches;
}

function tempoOf(stretches: readonly Stretch[]): number {
  return HARMONIES[stretches[0]?.mood ?? "calm"].beatsPerMinute;
}

type Player = { random: Random; seed: number };

/** Bars run through the whole film at one tempo; each takes its chord from the mood it begins in. */
function playMusic(sound: Stereo, stretches: readonly Stretch[], seconds: number, player: Player): void {
  const beat = 60 / tempoOf(stretches);
  const root = ROOT_NOTE + (KEYS[player.seed % KEYS.length] ?? 0);
  for (let bar = 0; bar * beat * 4 < seconds - 0.05; bar++) {
    const start = bar * beat * 4;
    const mood = stretches.find((stretch) => stretch.toSeconds > start)?.mood ?? "calm";
    const harmony = HARMONIES[mood];
    const chord = harmony.chords[bar % harmony.chords.length];
    if (chord) playBar(sound, { start, beat, root, chord, harmony }, player.random);
  }
}

type Bar = { start: number; beat: number; root: number; chord: Harmony["chords"][number]; harmony: Harmony };

function playBar(sound: Stereo, bar: Bar, random: Random): void {
  const { start, beat, root, chord, harmony } = bar;
  const length = beat * 4;
  const bass = {
    startSeconds: start,
    seconds: length + 0.8,
    hertz: hertzOf(root - 12 + chord[0]),
    loudness: 0.13,
    pan: 0,
  };
  addPad(sound, bass, harmony.brightness * 0.5, random);
  for (const [voice, semitones] of chord.entries()) {
    const hertz = hertzOf(root + 12 + semitones);
    const pan = (voice / 3 - 0.5) * 1.1;
    addPad(
      sound,
      { startSeconds: start, seconds: length + 1.2, hertz, loudness: 0.085, pan },
      harmony.brightness,
      random,
    );
  }
  for (let beats = 0; beats < 4 && harmony.pulse > 0; beats++) {
    addBeat(sound, start + beats * beat, harmony.pulse * (beats === 0 ? 0.16 : 0.11));
  }
  playPlucks(sound, bar, random);
}

function playPlucks(sound: Stereo, { start, beat, root, chord, harmony }: Bar, random: Random): void {
  for (let eighth = 0; eighth < EIGHTHS_PER_BAR; eighth++) {
    if (random() >= harmony.plucks) continue;
    const semitones = (chord[Math.floor(random() * 4)] ?? 0) + (random() < 0.2 ? 12 : 0);
    const hertz = hertzOf(root + 24 + semitones);
    const loudness = 0.05 * (0.6 + 0.4 * random());
    const pan = random() * 1.4 - 0.7;
    addPluck(sound, { startSeconds: start + (eighth * beat) / 2, seconds: 1.6, hertz, loudness, pan });
  }
}

function hertzOf(midiNote: number): number {
  return 440 * 2 ** ((midiNote - 69) / 12);
}

/** Each side answers in the other after a moment, which gives the dry notes a room. */
function addEcho({ left, right }: Stereo, seconds: number): void {
  const delay = Math.round(seconds * SAMPLE_RATE);
  for (let at = delay; at < left.length; at++) {
    const fromLeft = left[at - delay] ?? 0;
    left[at] = (left[at] ?? 0) + (right[at - delay] ?? 0) * 0.18;
    right[at] = (right[at] ?? 0) + fromLeft * 0.18;
  }
}

function fadeEnds({ left, right }: Stereo): void {
  const samples = left.length;
  const fadeIn = Math.min(FADE_IN_SECONDS * SAMPLE_RATE, samples / 8);
  const fadeOut = Math.min(FADE_OUT_SECONDS * SAMPLE_RATE, samples / 4);
  for (let at = 0; at < samples; at++) {
    const level = Math.min(1, at / fadeIn, (samples - at) / fadeOut);
    if (level === 1) continue;
    left[at] = (left[at] ?? 0) * level;
    right[at] = (right[at] ?? 0) * level;
  }
}
