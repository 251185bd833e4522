import { describe, expect, it } from "vitest";
import {
  formatAbout,
  formatBytes,
  formatCount,
  formatPosition,
  formatSeconds,
  formatShare,
  shortDigest,
} from "@/lib/format";

describe("format", () => {
  it.each([
    [4, "4.0 s"],
    [60, "1 min"],
    [90, "1 min 30 s"],
    [119.7, "2 min"],
  ])("writes %d seconds as %s", (seconds, text) => expect(formatSeconds(seconds)).toBe(text));

  it.each([
    [0, "0:00.0"],
    [7.46, "0:07.5"],
    [59.97, "1:00.0"],
    [125.2, "2:05.2"],
  ])("writes the position %d as %s, never with sixty seconds", (seconds, text) =>
    expect(formatPosition(seconds)).toBe(text),
  );

  it.each([
    [20, "about 20 s"],
    [1, "about 5 s"],
    [170, "about 3 min"],
  ])("rounds an estimate of %d s to %s", (seconds, text) => expect(formatAbout(seconds)).toBe(text));

  it("counts in words", () => {
    expect(formatCount(1, "shot")).toBe("1 shot");
    expect(formatCount(1200, "shot")).toBe("1,200 shots");
  });

  it("shows an unknown share as a dash", () => {
    expect(formatShare(null)).toBe("–");
    expect(formatShare(0.874)).toBe("87 %");
  });

  it("shortens a digest to what an eye can compare", () => {
    expect(shortDigest("sha256:a91f3c447788")).toBe("a91f3c44");
  });

  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1.0 kB"],
    [4_200_000, "4.2 MB"],
    [120_000_000, "120 MB"],
    [999_999, "1.0 MB"],
    [5e12, "5.0 TB"],
  ])("bytes: %i read %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
