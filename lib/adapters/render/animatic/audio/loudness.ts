import { SAMPLE_RATE, type Stereo } from "./stereo";

/** ITU-R BS.1770-4: blocks of 400 ms every 100 ms, gated at -70 LUFS and at 10 LU below the mean. */
const STEP_SAMPLES = SAMPLE_RATE / 10;
const STEPS_PER_BLOCK = 4;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

/** Where limiting begins, and the level it never passes: leaves room for peaks between samples below -1.5 dBTP. */
const KNEE = 10 ** (-5 / 20);
const CEILING = 10 ** (-2.5 / 20);

type Shape = (sample: number) => number;

/** Integrated loudness in LUFS of a sound, as it would be after `shape`. Quieter than the gate reads -70. */
export function integratedLoudness(sound: Stereo, shape: Shape = (sample) => sample): number {
  const steps = stepEnergies(sound, shape);
  const blocks = Math.max(1, steps.length - STEPS_PER_BLOCK + 1);
  const energies = Array.from({ length: blocks }, (_, block) => {
    const own = steps.slice(block, block + STEPS_PER_BLOCK);
    return own.reduce((sum, energy) => sum + energy, 0) / own.length;
  });
  const audible = energies.filter((energy) => inLufs(energy) > ABSOLUTE_GATE);
  if (audible.length === 0) return ABSOLUTE_GATE;
  const gate = inLufs(mean(audible)) + RELATIVE_GATE;
  return inLufs(mean(audible.filter((energy) => inLufs(energy) > gate)));
}

/** Brings a sound to a loudness, in place; loud moments are rounded off instead of cut. */
export function normalise(sound: Stereo, targetLufs: number): void {
  let gain = 10 ** ((targetLufs - integratedLoudness(sound)) / 20);
  const isLoud = peakOf(sound) * gain > KNEE;
  for (let round = 0; isLoud && round < 2; round++) {
    const tried = gain;
    gain *= 10 ** ((targetLufs - integratedLoudness(sound, (sample) => limited(sample * tried))) / 20);
  }
  for (const channel of [sound.left, sound.right]) {
    for (let at = 0; at < channel.length; at++) channel[at] = limited((channel[at] ?? 0) * gain);
  }
}

function peakOf({ left, right }: Stereo): number {
  let peak = 0;
  for (let at = 0; at < left.length; at++) peak = Math.max(peak, Math.abs(left[at] ?? 0), Math.abs(right[at] ?? 0));
  return peak;
}

function limited(sample: number): number {
  const level = Math.abs(sample);
  if (level <= KNEE) return sample;
  return Math.sign(sample) * (KNEE + (CEILING - KNEE) * Math.tanh((level - KNEE) / (CEILING - KNEE)));
}

/** Mean square of every 100 ms after K-weighting, both channels together. */
function stepEnergies(sound: Stereo, shape: Shape): number[] {
  const left = createWeighting();
  const right = createWeighting();
  const energies: number[] = [];
  const samples = sound.left.length;
  for (let from = 0; from < samples; from += STEP_SAMPLES) {
    const to = Math.min(samples, from + STEP_SAMPLES);
    let energy = 0;
    for (let at = from; at < to; at++) {
      energy += left(shape(sound.left[at] ?? 0)) ** 2 + right(shape(sound.right[at] ?? 0)) ** 2;
    }
    if (to - from === STEP_SAMPLES || energies.length === 0) energies.push(energy / (to - from));
  }
  return energies;
}

type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/** The two filters of BS.1770-4 for 48 kHz: the head's shelf and the low cut. */
const SHELF: Biquad = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585];
const LOW_CUT: Biquad = [1, -2, 1, -1.99004745483398, 0.99007225036621];

function createWeighting(): (sample: number) => number {
  const shelf = createFilter(SHELF);
  const lowCut = createFilter(LOW_CUT);
  return (sample) => lowCut(shelf(sample));
}

function createFilter([b0, b1, b2, a1, a2]: Biquad): (sample: number) => number {
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  return (x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function inLufs(energy: number): number {
  return -0.691 + 10 * Math.log10(energy + 1e-20);
}
