import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { drawableText, fontFor, readsRightToLeft } from "./fonts";

const SAMPLES = {
  "Latin with accents": "Żółć ő ñ “quotes” …",
  Cyrillic: "Рассвет у маяка",
  Greek: "Ελλάδα",
  Vietnamese: "Việt Nam",
  Japanese: "夜明けの灯台、鬱蒼とした森",
  Korean: "새벽의 등대",
  "simplified Chinese": "黎明时分的灯塔",
  "traditional Chinese": "燈塔與海",
  Arabic: "امرأة تمشي على الشاطئ",
  Hebrew: "מגדלור עם שחר",
  Hindi: "प्रकाशस्तंभ क्षितिज",
  Thai: "ประภาคารยามรุ่งอรุณ",
  Emoji: "🎬🌊✨",
  Symbols: "✓→★①₿",
};
/** A private code point that no font can have: it draws the box of the font. */
const NOWHERE = "\u{F8FFE}";

function inkOf(text: string, font: string): string {
  const canvas = createCanvas(90, 70);
  const brush = canvas.getContext("2d");
  brush.font = font;
  brush.fillText(text, 16, 46);
  return canvas.data().toString("base64");
}

describe("fontFor", () => {
  it.each(Object.entries(SAMPLES))("draws every character of %s, never a box", (_script, text) => {
    const font = fontFor(text, { family: "sans", weight: 600, size: 32 });
    const box = inkOf(NOWHERE, font);
    const blank = inkOf(" ", font);
    const letters = [...text].filter((character) => /[\p{L}\p{S}\p{N}\p{P}]/u.test(character));
    expect(letters.filter((letter) => [box, blank].includes(inkOf(letter, font)))).toEqual([]);
  });

  it("joins Arabic letters into words", () => {
    const font = fontFor("بيت", { family: "sans", weight: 400, size: 32 });
    const brush = createCanvas(10, 10).getContext("2d");
    brush.font = font;
    const apart = [..."بيت"].reduce((sum, letter) => sum + brush.measureText(letter).width, 0);
    expect(brush.measureText("بيت").width).toBeLessThan(apart * 0.9);
  });

  it("draws an emoji made of several characters as one", () => {
    const font = fontFor("👩🏽‍🚀", { family: "sans", weight: 400, size: 32 });
    const brush = createCanvas(10, 10).getContext("2d");
    brush.font = font;
    expect(brush.measureText("👩🏽‍🚀").width).toBeCloseTo(brush.measureText("🎬").width, 0);
  });
});

describe("drawableText", () => {
  it("leaves out what no font can draw and keeps the rest as it is", () => {
    expect(drawableText(`Dawn ${NOWHERE}夜明け 👩🏽‍🚀`)).toBe("Dawn 夜明け 👩🏽‍🚀");
  });
});

describe("readsRightToLeft", () => {
  it.each([
    ["עברית then English", true],
    ["English ثم عربي", false],
    ["12 – עברית", true],
    ["", false],
  ])("decides by the first letter of %j", (text, expected) => {
    expect(readsRightToLeft(text)).toBe(expected);
  });
});
