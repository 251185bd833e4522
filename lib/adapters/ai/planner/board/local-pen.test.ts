import { describe, expect, it } from "vitest";
import { createLocalPen } from "@/lib/adapters/ai/planner/board/local-pen";
import { planFilm } from "@/lib/adapters/ai/planner/testing/plan-film";
import type { ShotInFilm } from "@/lib/domain/board/board-pen";
import { placeInFilm } from "@/lib/domain/board/place-in-film";

const { brief: BRIEF, plan: PLAN } = await planFilm({
  prompt: "Mina, an old woman with grey hair in a red coat, walks along the pier at dawn. Mina looks at the sea.",
  durationSeconds: 24,
});
const pen = createLocalPen(BRIEF);
const shot = PLAN.shots.find(({ characters }) => characters.includes("Mina")) ?? expect.fail("Mina is in no shot");
const HERE = placeInFilm(PLAN, shot);
const rewordTo = (after: Partial<ShotInFilm>) => pen.reword(HERE, { ...HERE, ...after });

describe("rewording a planned prompt", () => {
  it("changes nothing where nothing has changed", () => {
    for (const one of PLAN.shots) expect(pen.reword(placeInFilm(PLAN, one), placeInFilm(PLAN, one))).toEqual(one);
  });

  it("puts the new camera where the old one was said", () => {
    const { prompt } = rewordTo({ shot: { ...shot, framing: "insert", move: "orbit" } });
    expect(prompt).toMatch(/^Insert, 100 mm macro lens, shallow focus, orbit around the subject, composed for /);
    expect(prompt.length - shot.prompt.length).toBeLessThan(80);
  });

  it("puts a character's new looks in place of the old, and everything else stays", () => {
    const characters = HERE.markers.characters.map((one) => ({ ...one, wardrobe: "a yellow raincoat" }));
    const { prompt } = rewordTo({ markers: { ...HERE.markers, characters } });
    const old = HERE.markers.characters.find(({ name }) => name === "Mina");
    expect(prompt).toBe(shot.prompt.replace(`; ${old?.wardrobe}; moves`, "; a yellow raincoat; moves"));
  });

  it("leaves out a character who has left", () => {
    const { prompt } = rewordTo({ shot: { ...shot, characters: [] } });
    expect(prompt).not.toContain("Mina: ");
    expect(prompt).not.toMatch(/\.\s*\./);
  });

  it("takes the shot to its scene's new place, hour and weather: in words, light, picture and what to avoid", () => {
    const scene = pen.place(HERE.scene, { location: "A dark forest", timeOfDay: "night", weather: "fog" });
    const moved = rewordTo({ scene });
    expect(moved.picture).toMatchObject({ setting: "forest", timeOfDay: "night", weather: "fog" });
    expect(moved.prompt).toContain("A dark forest, at night, in fog.");
    expect(moved.prompt).toContain("Light: darkness with small warm and cold sources");
    expect(moved.negativePrompt).toContain("daylight");
    expect(moved.prompt).not.toContain("dawn, ");
    expect(scene.lighting).toBe("darkness with small warm and cold sources");
  });

  it("says the film's light where a person has set one, and says it once", () => {
    const lit = (lighting: string) => ({
      ...HERE.markers,
      visualStyle: { ...HERE.markers.visualStyle, lighting },
    });
    const first = rewordTo({ markers: lit("candles only") });
    expect(first.prompt).toContain("Light of the film: candles only.");
    const second = pen.reword(
      { ...HERE, shot: first, markers: lit("candles only") },
      { ...HERE, shot: first, markers: lit("neon") },
    );
    expect(second.prompt).toContain("Light of the film: neon.");
    expect(second.prompt).not.toContain("candles");
  });
});

it("writes the prompt of a new shot in the sentences of the planned ones", () => {
  const action = "Mina lifts her hand.";
  const { prompt, negativePrompt } = pen.write({
    ...HERE,
    shot: { ...shot, action, framing: "medium", move: "static" },
  });
  expect(prompt).toMatch(/^Medium shot, 50 mm lens, static camera on a tripod, composed for /);
  expect(prompt).toContain("Mina lifts her hand.");
  expect(prompt).toContain("Mina: ");
  expect(negativePrompt).toContain("watermark");
});
