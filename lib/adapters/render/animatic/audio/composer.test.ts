import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BedSection } from "@/lib/pipeline/ports";
import { reportOf } from "../testing/probe-file";
import { createComposer } from "./composer";

let workDir: string;
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "composer-"));
});
afterAll(async () => {
  await rm(workDir, { recursive: true, force: true });
});

const SECTIONS: BedSection[] = [
  { seconds: 4, mood: "calm", setting: "ocean" },
  { seconds: 3.25, mood: "energetic", setting: "city" },
  { seconds: 3.041, mood: "tense", setting: "forest" },
];

const compose = async (name: string, sections: BedSection[], seed = 7) => {
  const file = path.join(workDir, name);
  await createComposer().compose(sections, seed, file);
  return file;
};

describe("createComposer", () => {
  it("composes at -16 LUFS with a true peak below -1.5 dB, by ffmpeg's meter", async () => {
    const report = await reportOf(await compose("film.wav", SECTIONS), { audio: "ebur128=peak=true" });
    const summary = report.slice(report.indexOf("Summary"));
    expect(Number(summary.match(/I:\s+(-?[\d.]+) LUFS/)?.[1])).toBeCloseTo(-16, 0);
    expect(Number(summary.match(/Peak:\s+(-?[\d.]+) dBFS/)?.[1])).toBeLessThanOrEqual(-1.5);
  });

  it("is exactly as long as its sections, to the sample", async () => {
    const file = await readFile(await compose("length.wav", SECTIONS));
    expect((file.length - 44) / 4).toBe(Math.round(10.291 * 48_000));
  });

  it("composes the same film for the same seed, another for another", async () => {
    const short = SECTIONS.slice(0, 1);
    const [once, again, other] = await Promise.all(
      [await compose("a.wav", short), await compose("b.wav", short), await compose("c.wav", short, 8)].map((file) =>
        readFile(file),
      ),
    );
    expect(once?.equals(again ?? Buffer.alloc(0))).toBe(true);
    expect(once?.equals(other ?? Buffer.alloc(0))).toBe(false);
  });

  it("has no click where one place gives way to the next", async () => {
    const file = await readFile(await compose("joint.wav", SECTIONS));
    const jumps = [4, 7.25].map((second) => largestJump(file, second - 0.02, second + 0.02));
    expect(Math.max(...jumps)).toBeLessThan(0.2 * 32767);
  });
});

/** The largest step between two neighbouring samples of the left channel. */
function largestJump(wav: Buffer, fromSeconds: number, toSeconds: number): number {
  let largest = 0;
  for (let at = Math.round(fromSeconds * 48_000); at < toSeconds * 48_000; at++) {
    largest = Math.max(largest, Math.abs(wav.readInt16LE(44 + (at + 1) * 4) - wav.readInt16LE(44 + at * 4)));
  }
  return largest;
}
