import { describe, expect, it } from "vitest";
import { FRAMINGS } from "@/lib/domain/picture";
import { shotOf } from "../testing/request-of";
import { createWorld } from "../world";
import { buildOf } from "./figure";
import { crowdOf, lookOf, looksOf } from "./looks";
import { inksOf } from "./subject-art";

const FRAME = { width: 320, height: 180 };
const CARD =
  "Wide shot. She runs. Mina: a young woman with long red hair; a yellow raincoat; moves: unhurried. Mood: calm.";

describe("looksOf", () => {
  it("is the same in every framing, whatever the seed, the place in the film and the sentence", () => {
    const looks = FRAMINGS.map((framing, index) =>
      looksOf(
        shotOf({
          framing,
          seed: index * 977,
          code: `SC0${index + 1}-SH010`,
          action: `Moment ${index}.`,
          characters: ["Mina"],
          prompt: CARD,
        }),
      ),
    );
    for (const look of looks) expect(look).toEqual(looks[0]);
  });

  it("dresses a figure, a bust and hands of one hour in the same colours", () => {
    const builds = FRAMINGS.map((framing, index) => {
      const shot = shotOf({
        framing,
        seed: index,
        characters: ["Mina"],
        prompt: CARD,
        picture: { setting: "kitchen" },
      });
      const world = createWorld(shot, FRAME);
      return buildOf({ world, inks: inksOf(world), cast: world.cast, lightSide: 1 }, world.looks[0]);
    });
    for (const build of builds) expect(build).toEqual(builds[0]);
  });

  it("follows the words of the brief before chance", () => {
    const [mina] = looksOf(shotOf({ characters: ["Mina"], prompt: CARD }));
    expect(mina).toMatchObject({ hair: "long", outfit: "coat", age: "adult" });
    const [red, green, blue] = mina.hairColour;
    expect(red).toBeGreaterThan(green + blue);
    const [r, g, b] = mina.clothes;
    expect(Math.min(r, g)).toBeGreaterThan(b * 2);
  });

  it.each([
    ["old carpenter", "", { age: "old" }],
    ["boy", "boy with a cap", { age: "child", hasCap: true, hair: "short" }],
    ["Jonas", "a bald man with a beard", { hair: "bald", hasBeard: true }],
    ["Ines", "a woman of sixty with grey hair in a bun", { hair: "bun" }],
    ["Frau", "junge Frau mit kurzen Haaren und einem Kleid", { hair: "short", outfit: "dress" }],
    ["grand-mère", "cheveux longs et blancs", { age: "old", hair: "long" }],
    ["女性", "長い黒髪の女性", { hair: "long" }],
    ["البحار", "البحار العجوز", { age: "old" }],
    ["pescador", "pescador viejo con barba", { age: "old", hasBeard: true }],
  ])("reads %s, %s", (name, description, wanted) => {
    expect(lookOf(name, description)).toMatchObject(wanted);
  });

  it("does not take a speaker's words for looks", () => {
    const said = looksOf(
      shotOf({ characters: ["Mina"], prompt: "Mina: Good morning, old red-haired friend. Mood: calm." }),
    );
    expect(said).toEqual(looksOf(shotOf({ characters: ["Mina"], prompt: "Somebody." })));
  });

  it("has as many looks as a couple and children need", () => {
    const couple = looksOf(shotOf({ action: "A couple walks.", picture: { subject: "couple" } }));
    expect(couple).toHaveLength(2);
    expect(couple[0]).not.toEqual(couple[1]);
    const girls = looksOf(shotOf({ action: "Two girls wave.", characters: ["girls"], picture: { subject: "child" } }));
    expect(girls.map((look) => look.age)).toEqual(["child", "child"]);
    const old = looksOf(shotOf({ action: "An old couple walks.", picture: { subject: "couple" } }));
    expect(old.map((look) => look.age)).toEqual(["old", "old"]);
  });

  it("counts the people of a crowd where the sentence does", () => {
    expect(crowdOf("Three bald men wait.").map((look) => look.hair)).toEqual(["bald", "bald", "bald"]);
    expect(crowdOf("People wait.").length).toBeGreaterThan(10);
  });

  it("tells one name from another", () => {
    const looks = ["Mina", "Ines", "Paolo", "Jonas", "Karl", "Sophie"].map((name) => JSON.stringify(lookOf(name, "")));
    expect(new Set(looks).size).toBe(looks.length);
  });
});
