import { describe, expect, it } from "vitest";
import { TIMES_OF_DAY } from "@/lib/domain/picture";
import { hex, lightnessOf } from "./colour";
import { paletteOf } from "./palette";
import { shotOf } from "./testing/request-of";

const { picture } = shotOf({ picture: { setting: "mountains", mood: "calm" } });
const FILM = ["#12301e", "#3f8a4f", "#d8f0c0"];

describe("paletteOf", () => {
  it("keeps night darker than day, whatever the film's palette", () => {
    for (const film of [[], FILM]) {
      const light = TIMES_OF_DAY.map((timeOfDay) => lightnessOf(paletteOf({ ...picture, timeOfDay }, film).sky[2]));
      expect(Math.min(...light)).toBe(light[TIMES_OF_DAY.indexOf("night")]);
    }
  });

  it("draws every hour towards the film's palette", () => {
    for (const timeOfDay of TIMES_OF_DAY) {
      const plain = paletteOf({ ...picture, timeOfDay }, []).sky[1];
      const green = paletteOf({ ...picture, timeOfDay }, FILM).sky[1];
      expect(green[1] - (green[0] + green[2]) / 2).toBeGreaterThan(plain[1] - (plain[0] + plain[2]) / 2);
    }
  });

  it("takes the colours of grey weather back", () => {
    const vivid = (weather: "clear" | "storm") => {
      const [red, green, blue] = paletteOf({ ...picture, weather }, []).sky[1];
      return Math.max(red, green, blue) - Math.min(red, green, blue);
    };
    expect(vivid("storm")).toBeLessThan(vivid("clear"));
  });

  it("reads colours as they are written", () => {
    expect(hex("#ff8000")).toEqual([255, 128, 0]);
  });
});
