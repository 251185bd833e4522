import { describe, expect, it } from "vitest";
import { briefSchema } from "@/lib/domain/brief";
import { cleanStatistics, planOfShots } from "@/lib/domain/qa/testing/plan-of-shots";
import { frameMoments } from "./frame-moments";

const BRIEF = briefSchema.parse({ prompt: "A film about a keeper.", durationSeconds: 20 });

function momentsOf(lengths: readonly number[], sample = 0, measured: readonly number[] = lengths) {
  const plan = planOfShots(lengths.map((durationSeconds) => ({ durationSeconds })));
  const shots = plan.shots.map(({ code }, index) => ({
    code,
    path: `${code}.mp4`,
    statistics: cleanStatistics({ seconds: measured[index] ?? 0 }),
    report: null,
  }));
  return frameMoments(BRIEF, plan, shots, sample);
}

const places = (moments: ReturnType<typeof momentsOf>) =>
  moments.map(({ code, atSeconds, stamp }) => [code, atSeconds, stamp]);

describe("frameMoments", () => {
  it("takes first, middle and last frame of every shot, stamped with the time on the film", () => {
    expect(places(momentsOf([4, 2]))).toEqual([
      ["SC01-SH010", 0, "0.00"],
      ["SC01-SH010", 1.93, "1.93"],
      ["SC01-SH010", 3.85, "3.85"],
      ["SC01-SH020", 0, "4.00"],
      ["SC01-SH020", 0.93, "4.93"],
      ["SC01-SH020", 1.85, "5.85"],
    ]);
  });

  it.each([1, 13, 14, 20, 21, 40, 41, 200])(
    "shows at most 40 frames of %i shots, each with a time of its own",
    (count) => {
      for (const sample of [0, 1, 4]) {
        const moments = momentsOf(
          Array.from({ length: count }, () => 1.5),
          sample,
        );
        expect(moments.length).toBeLessThanOrEqual(40);
        expect(moments.length).toBeGreaterThanOrEqual(Math.min(count, 40));
        expect(new Set(moments.map(({ stamp }) => stamp)).size).toBe(moments.length);
      }
    },
  );

  it("looks at other moments in every sample", () => {
    const samples = [0, 1, 2, 3, 4].map((sample) => momentsOf([4, 2], sample).map(({ stamp }) => stamp));
    expect(new Set(samples.flat()).size).toBe(samples.flat().length);
  });

  it("looks only where the file has pictures, and not at a handle after the clip", () => {
    expect(Math.max(...momentsOf([4], 0, [2]).map(({ atSeconds }) => atSeconds))).toBe(1.85);
    expect(Math.max(...momentsOf([4], 0, [6]).map(({ atSeconds }) => atSeconds))).toBe(3.85);
    expect(places(momentsOf([4, 4], 0, [0.1, 4])).filter(([code]) => code === "SC01-SH010")).toHaveLength(1);
    expect(places(momentsOf([4, 4], 0, [0, 4])).filter(([code]) => code === "SC01-SH010")).toHaveLength(0);
  });
});
