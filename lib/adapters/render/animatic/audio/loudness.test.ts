import { describe, expect, it } from "vitest";
import { integratedLoudness, normalise } from "./loudness";
import { createStereo, SAMPLE_RATE, type Stereo } from "./stereo";

function tone(decibels: number, seconds: number): Stereo {
  const sound = createStereo(seconds * SAMPLE_RATE);
  for (const channel of [sound.left, sound.right]) {
    for (let at = 0; at < channel.length; at++) {
      channel[at] = 10 ** (decibels / 20) * Math.sin((2 * Math.PI * 997 * at) / SAMPLE_RATE);
    }
  }
  return sound;
}

describe("integratedLoudness", () => {
  it("reads a stereo tone of 997 Hz at -20 dBFS as -20 LUFS, as BS.1770-4 defines it", () => {
    expect(integratedLoudness(tone(-20, 2))).toBeCloseTo(-20, 1);
  });

  it("can measure a sound shorter than one block", () => {
    expect(integratedLoudness(tone(-20, 0.3))).toBeCloseTo(-20, 0);
  });

  it("reads silence as the gate", () => {
    expect(integratedLoudness(createStereo(SAMPLE_RATE))).toBe(-70);
  });
});

describe("normalise", () => {
  it("reaches the loudness it is given without passing the ceiling", () => {
    const sound = tone(-34, 2);
    normalise(sound, -16);
    expect(integratedLoudness(sound)).toBeCloseTo(-16, 1);
    expect(Math.max(...sound.left)).toBeLessThan(10 ** (-2.5 / 20));
  });
});
