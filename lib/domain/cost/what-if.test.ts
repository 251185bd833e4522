import { describe, expect, it } from "vitest";
import { sampleBrief, samplePlan } from "@/lib/domain/cost/testing/sample-plan";
import { applyWhatIf } from "@/lib/domain/cost/what-if";

const film = { plan: samplePlan([[3, 4], [5]]), brief: sampleBrief({ resolution: "720p" }) };
const lengths = (plan: typeof film.plan) => plan.shots.map((shot) => shot.durationSeconds);

describe("applyWhatIf", () => {
  it("changes nothing that was not asked for", () => {
    expect(applyWhatIf(film, {})).toEqual(film);
  });

  it("changes resolution and quality floor of the brief, and nothing else in it", () => {
    const { brief, plan } = applyWhatIf(film, { resolution: "1080p", qualityFloor: 9 });
    const preferences = { ...film.brief.preferences, qualityFloor: 9 };
    expect(brief).toEqual({ ...film.brief, resolution: "1080p", preferences });
    expect(plan).toEqual(film.plan);
  });

  it("gives every shot to one backend, or all of them back to the studio", () => {
    const pinned = applyWhatIf(film, { backend: "runway" });
    expect(pinned.plan.shots.map((shot) => shot.backend)).toEqual(["runway", "runway", "runway"]);
    expect(applyWhatIf(pinned, { backend: null })).toEqual(film);
  });

  it("makes the film longer or shorter with every shot keeping its share", () => {
    expect(lengths(applyWhatIf(film, { filmSeconds: 24 }).plan)).toEqual([6, 8, 10]);
    expect(lengths(applyWhatIf(film, { filmSeconds: 10 }).plan)).toEqual([2.5, 3.3, 4.2]);
  });

  it("never makes a shot longer or shorter than shots may be", () => {
    expect(lengths(applyWhatIf(film, { filmSeconds: 60 }).plan)).toEqual([10, 10, 10]);
    const tiny = { ...film, plan: samplePlan([[0.6, 9]]) };
    expect(lengths(applyWhatIf(tiny, { filmSeconds: 5 }).plan)).toEqual([0.5, 4.7]);
  });
});
