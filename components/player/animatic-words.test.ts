import { describe, expect, it } from "vitest";
import { animaticWords } from "@/components/player/animatic-words";

const MADE = "2026-05-01T10:00:00.000Z";
const soonMs = Date.parse(MADE) + 60_000;
const laterMs = Date.parse(MADE) + 3_600_000;

function job(more: object = {}) {
  const plan = { shots: [{}, {}, {}] };
  const base = { status: "waiting", plan, animaticUrl: null, updatedAt: MADE, quote: null, ...more };
  return base as unknown as Parameters<typeof animaticWords>[0];
}

describe("how far an animatic is", () => {
  it("counts the shots while they are drawn", () => {
    expect(animaticWords(job(), 1, soonMs)).toMatchObject({
      state: "drawing",
      sentence: expect.stringMatching(/^1 of 3 shots are drawn/),
    });
  });

  it("is ready when its film is there, whatever the job does", () => {
    expect(animaticWords(job({ animaticUrl: "/a", status: "cancelled" }), 3, laterMs).state).toBe("ready");
  });

  it("never keeps turning for a job that was cancelled or delivered, or of which nothing has been heard for long", () => {
    expect(animaticWords(job({ status: "cancelled" }), 1, soonMs).state).toBe("still");
    expect(animaticWords(job({ status: "complete" }), 0, soonMs).sentence).toMatch(/^The stills play\. Nothing more/);
    expect(animaticWords(job(), 1, laterMs).sentence).toMatch(/^1 of 3 shots move; of the others the still plays/);
  });

  it("waits for no preview where the film is drawn by the same hand", () => {
    expect(animaticWords(job({ quote: { isPreview: true } }), 3, laterMs).state).toBe("ready");
  });
});
