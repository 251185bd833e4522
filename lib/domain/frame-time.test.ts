import { describe, expect, it } from "vitest";
import {
  frameAtSeconds,
  frameOfMediaTime,
  rateFraction,
  readPosition,
  secondsOfFrame,
  seekSecondsOf,
  timecodeOf,
  writePosition,
} from "@/lib/domain/frame-time";

const RATES = [23.976, 24, 25, 29.97, 30, 59.94, 60];
const FIVE_HOURS_OF_FRAMES = 5 * 3600 * 60;

describe("frame arithmetic", () => {
  it("knows the NTSC rates as fractions", () => {
    expect(rateFraction(24)).toEqual({ frames: 24, seconds: 1 });
    expect(rateFraction(23.976)).toEqual({ frames: 24000, seconds: 1001 });
    expect(rateFraction(29.97)).toEqual({ frames: 30000, seconds: 1001 });
    expect(rateFraction(59.94)).toEqual({ frames: 60000, seconds: 1001 });
  });

  it.each(RATES)("comes back to the same frame at %s, hours into a film", (framesPerSecond) => {
    const rate = rateFraction(framesPerSecond);
    for (let frame = 0; frame < FIVE_HOURS_OF_FRAMES; frame += 997) {
      expect(frameAtSeconds(seekSecondsOf(frame, rate), rate)).toBe(frame);
      expect(frameAtSeconds(secondsOfFrame(frame, rate), rate)).toBe(frame);
    }
  });

  it.each(RATES)("knows a frame by a time that a file rounded to its milliseconds, at %s", (framesPerSecond) => {
    const rate = rateFraction(framesPerSecond);
    for (let frame = 0; frame < 20_000; frame += 7) {
      const rounded = Math.round(secondsOfFrame(frame, rate) * 1000) / 1000;
      expect(frameOfMediaTime(rounded, rate)).toBe(frame);
    }
  });

  it("steps by whole frames without drifting", () => {
    const rate = rateFraction(23.976);
    let frame = 0;
    for (let step = 0; step < 10_000; step += 1) frame = frameAtSeconds(seekSecondsOf(frame + 1, rate), rate);
    expect(frame).toBe(10_000);
  });
});

describe("positions", () => {
  const rate = rateFraction(24);

  it("writes timecode, frames and seconds", () => {
    expect(timecodeOf(24 * 3661 + 7, rate)).toBe("01:01:01:07");
    expect(writePosition(132, "timecode", rate)).toBe("00:00:05:12");
    expect(writePosition(132, "frames", rate)).toBe("132");
    expect(writePosition(132, "seconds", rate)).toBe("5.500");
  });

  it.each(["timecode", "frames", "seconds"] as const)("reads what it wrote in %s", (unit) => {
    for (const frame of [0, 1, 23, 24, 1439, 1440, 100_001]) {
      expect(readPosition(writePosition(frame, unit, rate), unit, rate)).toBe(frame);
    }
  });

  it("reads what people type", () => {
    expect(readPosition("5:12", "timecode", rate)).toBe(132);
    expect(readPosition(" 1:00:00 ", "timecode", rate)).toBe(1440);
    expect(readPosition("1:05.5", "seconds", rate)).toBe(1572);
    expect(readPosition("7", "frames", rate)).toBe(7);
  });

  it("refuses what is no place", () => {
    for (const text of ["", "abc", "-1", "1:2:3:4:5", "::"]) expect(readPosition(text, "timecode", rate)).toBeNull();
    expect(readPosition("1:2", "frames", rate)).toBeNull();
  });
});
