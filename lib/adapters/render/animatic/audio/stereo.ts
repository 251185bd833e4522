export const SAMPLE_RATE = 48_000;

/** Two channels of samples, -1 to 1, at 48 kHz. */
export type Stereo = { left: Float32Array; right: Float32Array };

/** Silence of exactly this many samples. */
export function createStereo(samples: number): Stereo {
  return { left: new Float32Array(samples), right: new Float32Array(samples) };
}

/** Samples from one point in time to another, within the sound. */
export function sampleRange(sound: Stereo, fromSeconds: number, toSeconds: number): { from: number; to: number } {
  const last = sound.left.length;
  const clampSample = (seconds: number) => Math.min(last, Math.max(0, Math.round(seconds * SAMPLE_RATE)));
  return { from: clampSample(fromSeconds), to: clampSample(toSeconds) };
}
