import { describe, expect, it } from "vitest";
import { shortenPrompt } from "./shorten-prompt";

describe("shortenPrompt", () => {
  it("leaves alone what Veo reads whole", () => {
    const prompt = "Wide shot, 28 mm lens. A hiker walks along a ridge at 3.5 km/h.";
    expect(shortenPrompt(prompt)).toBe(prompt);
    expect(shortenPrompt("a".repeat(3584))).toHaveLength(3584);
  });

  it("ends at a sentence, or else at a word", () => {
    expect(shortenPrompt("Mist over the hills. ".repeat(300))).toMatch(/hills\.$/);
    expect(shortenPrompt("misty ".repeat(900))).toMatch(/misty$/);
    expect(shortenPrompt("a".repeat(9000)).length).toBeLessThan(3600);
  });

  it("counts scripts that need a token for each character", () => {
    const short = shortenPrompt("霧が丘を越える。".repeat(300));
    expect(short.length).toBeLessThanOrEqual(1024);
    expect(short).toMatch(/越える。$/);
    expect(shortenPrompt("🌁".repeat(2000))).toBe("🌁".repeat(1024));
  });
});
