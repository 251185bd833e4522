import { describe, expect, it } from "vitest";
import { shotOf } from "./testing/request-of";
import { createWorld } from "./world";

const FRAME = { width: 1280, height: 720 };

describe("createWorld", () => {
  it("knows the same character in every shot of the film", () => {
    const casts = ["SC01-SH010", "SC04-SH030"].map(
      (code) => createWorld(shotOf({ code, characters: ["Mara"] }), FRAME).cast,
    );
    expect(casts[0]).toBe(casts[1]);
    expect(createWorld(shotOf({ characters: ["Jon"] }), FRAME).cast).not.toBe(casts[0]);
  });

  it("gives every purpose its own chance, the same each time", () => {
    const world = createWorld(shotOf(), FRAME);
    expect(world.random("trees")()).toBe(world.random("trees")());
    expect(world.random("trees")()).not.toBe(world.random("stars")());
  });

  it("lets the light stand on the other side of the frame than the subject", () => {
    for (let seed = 0; seed < 20; seed++) {
      const { light, subjectX } = createWorld(shotOf({ seed }), FRAME);
      expect(Math.sign(light.x - 0.5)).toBe(Math.sign(0.5 - subjectX));
    }
  });
});
