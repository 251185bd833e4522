import { describe, expect, it } from "vitest";
import { captionsOf } from "@/components/player/captions";
import { type ReelShot, shotAt, shotStart } from "@/components/player/reel";
import { rateFraction } from "@/lib/domain/frame-time";

const shot = (code: string, startFrame: number, lengthFrames: number, dialogue: string | null = null): ReelShot => ({
  ...{ code, startFrame, lengthFrames, dialogue },
  ...{ status: "Boarded", hasMedia: true, stillUrl: null, action: "" },
});
const SHOTS = [shot("SC01-SH010", 0, 48), shot("SC01-SH020", 48, 24), shot("SC02-SH010", 72, 60)];

describe("a reel", () => {
  it("shows each shot from its first frame to the frame before the next one", () => {
    const codes = [0, 47, 48, 71, 72, 131, 500].map((frame) => shotAt(SHOTS, frame)?.code);
    expect(codes).toEqual(
      ["SC01-SH010", "SC01-SH010", "SC01-SH020", "SC01-SH020", "SC02-SH010", "SC02-SH010"].concat("SC02-SH010"),
    );
    expect(shotAt([], 3)).toBeNull();
  });

  it("goes to the next shot, and stays where it is in the last one", () => {
    expect([0, 47, 48, 80].map((frame) => shotStart(SHOTS, frame, 1))).toEqual([48, 48, 72, 80]);
  });

  it("goes back to the beginning of the shot first, and from there to the shot before", () => {
    expect([80, 72, 48, 10, 0].map((frame) => shotStart(SHOTS, frame, -1))).toEqual([72, 48, 0, 0, 0]);
  });
});

describe("captionsOf", () => {
  it("writes a cue for every line that is said, for as long as its shot lasts", () => {
    const shots = [shot("SC01-SH010", 0, 48), shot("SC01-SH020", 48, 25, "Mind <the> gap &\n\ngo.")];
    expect(captionsOf({ shots, rate: rateFraction(24) })).toBe(
      "WEBVTT\n\nSC01-SH020\n00:00:02.000 --> 00:00:03.042\nMind &lt;the&gt; gap &amp;\ngo.\n",
    );
  });

  it("counts hours and minutes", () => {
    const shots = [shot("SC01-SH010", 24 * 3725, 24, "Late.")];
    expect(captionsOf({ shots, rate: rateFraction(24) })).toContain("01:02:05.000 --> 01:02:06.000");
  });
});
