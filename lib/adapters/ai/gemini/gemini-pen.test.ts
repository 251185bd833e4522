import { describe, expect, it } from "vitest";
import type { ShotInFilm } from "@/lib/domain/board/board-pen";
import { sampleBoard } from "@/lib/domain/board/testing/sample-board";
import { briefSchema } from "@/lib/domain/brief";
import { createGeminiPen } from "./gemini-pen";
import { shotPrompt } from "./shot-prompt";

const pen = createGeminiPen(briefSchema.parse({ prompt: "Anna walks along the pier at dawn.", durationSeconds: 20 }));
const { shots, scenes, markers } = sampleBoard([[3, 4]]);
const [shot] = shots;
const [scene] = scenes;
if (!shot || !scene) expect.fail("the sample board has a shot");
const written = "Wide view: Anna with grey hair walks on along pier 1.";
const HERE: ShotInFilm = {
  scene,
  markers,
  shot: { ...shot, prompt: shotPrompt(written, markers, markers.characters) },
};
const dressed = (change: object) => ({
  ...markers,
  characters: markers.characters.map((one) => ({ ...one, ...change })),
});

describe("a prompt that a model wrote", () => {
  it("stays as it is where nothing has changed", () => {
    expect(pen.reword(HERE, HERE)).toEqual(HERE.shot);
  });

  it("gets a marker's new words in place of the old, in the model's own sentence and behind it", () => {
    const { prompt } = pen.reword(HERE, {
      ...HERE,
      markers: dressed({ appearance: "white hair", wardrobe: "blue coat" }),
    });
    expect(prompt).toContain("Wide view: Anna with white hair walks on along pier 1.");
    expect(prompt).toContain("Anna wears: blue coat.");
    expect(prompt).not.toMatch(/grey hair|red coat/);
  });

  it("is followed by the camera that it could not say in these words, and later by the newer one alone", () => {
    const once = pen.reword(HERE, { ...HERE, shot: { ...HERE.shot, framing: "insert" } });
    expect(once.prompt.startsWith(written)).toBe(true);
    expect(once.prompt).toContain("Camera: Insert, 100 mm macro lens");
    const twice = pen.reword({ ...HERE, shot: once }, { ...HERE, shot: { ...once, framing: "medium" } });
    expect(twice.prompt.match(/Camera: /g)).toHaveLength(1);
    expect(twice.prompt).toContain("Camera: Medium shot");
  });

  it("follows its scene to another place and hour", () => {
    const there = pen.place(scene, { location: "a dark forest", timeOfDay: "night", weather: "clear" });
    const moved = pen.reword(HERE, { ...HERE, scene: there });
    expect(moved.prompt).toContain("walks on along a dark forest.");
    expect(moved.prompt).toContain("Time: at night.");
    expect(moved.picture).toMatchObject({ timeOfDay: "night" });
  });
});

it("a new shot's prompt holds every marker that concerns it", () => {
  const { prompt } = pen.write({ ...HERE, shot: { ...HERE.shot, action: "Anna sits down." } });
  expect(prompt).toMatch(/^Wide shot, 28 mm lens, static camera on a tripod\. Anna sits down\./);
  for (const words of ["pier 1", "grey hair", "red coat", "steady frames"]) expect(prompt).toContain(words);
});
