import { describe, expect, it } from "vitest";
import { planOfShots } from "@/lib/domain/qa/testing/plan-of-shots";
import { shotPrompt } from "./shot-prompt";

const { markers } = planOfShots([{}]);
const MARTA = { name: "Marta", appearance: "grey braid", wardrobe: "yellow oilskin", movement: "slow" };

describe("shotPrompt", () => {
  it("appends what the model left out, and nothing twice", () => {
    const written = "Marta with a grey braid climbs, plain images, soft light.";
    expect(shotPrompt(written, markers, [MARTA])).toBe(
      "Marta with a grey braid climbs, plain images, soft light. Marta wears: yellow oilskin. Marta moves: slow. " +
        "Palette: #102030 #405060 #708090. Pacing: even.",
    );
  });

  it("says nothing of characters that are not in the shot", () => {
    expect(shotPrompt("The empty sea", markers, [])).not.toContain("oilskin");
  });

  it("cuts the model's words before the markers", () => {
    const prompt = shotPrompt("word ".repeat(2000), markers, [MARTA]);
    expect(prompt.length).toBeLessThanOrEqual(4000);
    expect(prompt).toContain("yellow oilskin");
    expect(prompt.endsWith("Pacing: even.")).toBe(true);
  });
});
