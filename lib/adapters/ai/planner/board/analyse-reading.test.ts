import { describe, expect, it } from "vitest";
import { planFilm } from "@/lib/adapters/ai/planner/testing/plan-film";
import { stageAfterAnalysis } from "@/lib/domain/job";

describe("analysis", () => {
  it("sends a calm small film the fast way", async () => {
    const { analysis, brief } = await planFilm({
      prompt: "A calm 20 second film about a lighthouse at dawn",
      durationSeconds: 20,
    });
    expect(analysis.complexity).toBeLessThan(0.3);
    expect(analysis.scenesNeeded).toBeLessThanOrEqual(3);
    expect(stageAfterAnalysis({ ...analysis, durationSeconds: brief.durationSeconds })).toBe("FAST_TRACK");
    expect(analysis).toMatchObject({ subject: "a lighthouse at dawn", tone: "calm", plannedBy: "local planner" });
  });

  it("finds a crowded film in many places harder, and says why", async () => {
    const easy = await planFilm({ prompt: "A cup of tea on a table", durationSeconds: 30 });
    const hard = await planFilm({
      prompt:
        "Scene 1: A spaceship explodes over the ocean in a storm.\nScene 2: A crowd runs through the city.\nScene 3: Anna, Tom and Raj ride horses across the desert in slow motion.\nScene 4: Underwater, a robot wakes.",
      durationSeconds: 120,
    });
    expect(hard.analysis.complexity).toBeGreaterThan(easy.analysis.complexity + 0.3);
    expect(hard.analysis.complexityReasons.join(" ")).toMatch(/4 places.*characters.*120 seconds.*effect/);
  });

  it("keeps the complexity that the brief states", async () => {
    const { analysis } = await planFilm({ prompt: "A cup of tea on a table", durationSeconds: 30, complexity: 0.9 });
    expect(analysis.complexity).toBe(0.9);
    expect(analysis.complexityReasons[0]).toBe("0.9 as the brief states");
  });

  it("needs as many scenes as the board then has", async () => {
    const { analysis, plan } = await planFilm({
      prompt: "A man leaves his office. On the street it rains.",
      durationSeconds: 45,
    });
    expect(analysis.scenesNeeded).toBe(plan.scenes.length);
  });

  it("names what could go wrong", async () => {
    const { analysis } = await planFilm({
      prompt: "A child holds a bottle of “Nimbus” and says: “I did it!”",
      durationSeconds: 10,
    });
    expect(analysis.risks.join(" ")).toMatch(/misspell.*voice is switched off.*Children/s);
  });
});
