import { lerp, smooth } from "./curves";

/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** FNV-1a over UTF-16 code units: the same number on every machine. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 16777619);
  }
  return hash >>> 0;
}

/** mulberry32: the same seed gives the same stream. */
export function randomStream(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number in [0, 1) for a whole number, without any state: for things drawn anew in every frame. */
export function hashAt(index: number, seed: number): number {
  let x = Math.imul(index ^ Math.imul(seed, 374761393), 668265263);
  x = Math.imul(x ^ (x >>> 13), 1274126177);
  return ((x ^ (x >>> 16)) >>> 0) / 4294967296;
}

/** Smooth value noise over a line, in [0, 1). */
export function noiseAt(x: number, seed: number): number {
  const cell = Math.floor(x);
  return lerp(hashAt(cell, seed), hashAt(cell + 1, seed), smooth(x - cell));
}

/** Fractal sum of value noise over a line, in [0, 1). */
export function fractalAt(x: number, seed: number, octaves = 5, gain = 0.5): number {
  let amplitude = 1;
  let sum = 0;
  let total = 0;
  let at = x;
  for (let octave = 0; octave < octaves; octave++) {
    sum += amplitude * noiseAt(at, seed + octave * 17);
    total += amplitude;
    amplitude *= gain;
    at *= 2.03;
  }
  return sum / total;
}

type TextureNoise = { seed: number; cells: number; octaves: number; gain: number };

/** Fractal noise over a rectangle that repeats without a seam in both directions, values in [0, 1). */
export function tileableNoise(width: number, height: number, options: TextureNoise): Float32Array {
  const field = new Float32Array(width * height);
  let amplitude = 1;
  let total = 0;
  for (let octave = 0; octave < options.octaves; octave++) {
    const across = options.cells << octave;
    const down = Math.max(1, Math.floor((options.cells * height) / width) << octave);
    addOctave(field, width, height, { across, down, amplitude, seed: options.seed + octave });
    total += amplitude;
    amplitude *= options.gain;
  }
  for (let index = 0; index < field.length; index++) field[index] = (field[index] ?? 0) / total;
  return field;
}

type Octave = { across: number; down: number; amplitude: number; seed: number };

function addOctave(field: Float32Array, width: number, height: number, octave: Octave): void {
  const { across, down, amplitude } = octave;
  const grid = gridOf(octave);
  for (let y = 0; y < height; y++) {
    const v = (y / height) * down;
    const row = Math.floor(v);
    const fade = smooth(v - row);
    const above = row * across;
    const below = ((row + 1) % down) * across;
    for (let x = 0; x < width; x++) {
      const u = (x / width) * across;
      const column = Math.floor(u);
      const right = (column + 1) % across;
      const along = smooth(u - column);
      const top = lerp(grid[above + column] ?? 0, grid[above + right] ?? 0, along);
      const bottom = lerp(grid[below + column] ?? 0, grid[below + right] ?? 0, along);
      field[y * width + x] = (field[y * width + x] ?? 0) + amplitude * lerp(top, bottom, fade);
    }
  }
}

function gridOf({ across, down, seed }: Octave): Float32Array {
  const grid = new Float32Array(across * down);
  for (let at = 0; at < grid.length; at++) grid[at] = gridValue(at % across, Math.floor(at / across), seed);
  return grid;
}

function gridValue(x: number, y: number, seed: number): number {
  let n = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2246822519);
  n = Math.imul(n ^ (n >>> 13), 1274126177);
  return ((n ^ (n >>> 16)) >>> 0) / 4294967296;
}
