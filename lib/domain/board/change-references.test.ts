import { describe, expect, it } from "vitest";
import { BOARD, changed, refusal, shotOf } from "@/lib/domain/board/testing/board-trial";
import type { Plan } from "@/lib/domain/plan";

describe("references", () => {
  const [anna] = BOARD.markers.characters;
  const inBlue = anna ? [{ ...anna, wardrobe: "blue coat" }] : [];

  it("of a character flow into the prompts of the shots the character is in, and into no others", () => {
    const apart: Plan = {
      ...BOARD,
      shots: BOARD.shots.map((shot) => (shot.sceneNumber === 1 ? shot : { ...shot, characters: [] })),
    };
    const { plan, changedCodes } = changed({ kind: "references", characters: inBlue }, apart);
    expect(changedCodes).toEqual(["SC01-SH010", "SC01-SH020", "SC01-SH030"]);
    for (const code of changedCodes) expect(shotOf(plan, code).prompt).toContain("blue coat");
    expect(plan.markers.characters).toEqual(inBlue);
  });

  it("leave a prompt alone that a person wrote, and name its shot", () => {
    const own = changed({ kind: "edit", codes: ["SC01-SH020"], change: { prompt: "My own words." } }).plan;
    const { plan, sentence } = changed({ kind: "references", characters: inBlue }, own);
    expect(shotOf(plan, "SC01-SH020").prompt).toBe("My own words.");
    expect(shotOf(plan, "SC01-SH010").prompt).toContain("blue coat");
    expect(sentence).toContain("SC01-SH020 keeps the prompt that a person wrote.");
  });

  it("of the look flow into every shot, colours too", () => {
    const look = { cinematography: "handheld grain", lighting: "hard", palette: ["#000000", "#ff0000", "#ffffff"] };
    const { plan } = changed({ kind: "references", look });
    expect(plan.markers.visualStyle).toEqual(look);
    for (const shot of plan.shots) {
      expect(shot.prompt).toContain("handheld grain");
      expect(shot.palette).toEqual(look.palette);
    }
  });

  it("of a place flow into the shots of its scene alone, light and weather too", () => {
    const places = [{ sceneNumber: 2, location: "the harbour", timeOfDay: "night" as const, weather: "rain" as const }];
    const { plan, changedCodes } = changed({ kind: "references", places });
    expect(changedCodes).toEqual(["SC02-SH010", "SC02-SH020"]);
    expect(plan.scenes[1]).toMatchObject({ location: "the harbour", timeOfDay: "night", weather: "rain" });
    expect(shotOf(plan, "SC02-SH010")).toMatchObject({ picture: { timeOfDay: "night", weather: "rain" } });
    expect(shotOf(plan, "SC02-SH010").prompt).toContain("the harbour, night");
  });

  it("let characters leave the film, and new ones enter the shots that name them", () => {
    const gull = { name: "Gull", appearance: "white bird", wardrobe: "nothing", movement: "gliding" };
    const named: Plan = {
      ...BOARD,
      shots: BOARD.shots.map((shot, index) => (index === 1 ? { ...shot, action: "The gull lands." } : shot)),
    };
    const { plan } = changed({ kind: "references", characters: [gull] }, named);
    expect(plan.shots.map((shot) => shot.characters)).toEqual([[], ["Gull"], [], [], []]);
  });

  it("refuse two characters of one name, and a scene that is not there", () => {
    const twins = [...inBlue, ...inBlue];
    expect(refusal({ kind: "references", characters: twins }).field).toBe("characters");
    const places = [{ sceneNumber: 9, location: "x", timeOfDay: "day" as const, weather: "clear" as const }];
    expect(refusal({ kind: "references", places }).field).toBe("places");
  });
});
