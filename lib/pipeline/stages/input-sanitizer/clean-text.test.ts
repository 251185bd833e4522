import { describe, expect, it } from "vitest";
import { cleanText, hasVisibleText } from "@/lib/pipeline/stages/input-sanitizer/clean-text";

const UNCHANGED = [
  ["family and flag emoji", "👨‍👩‍👧‍👦 👩🏽‍🚒 ❤️‍🔥 🏳️‍🌈 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣"],
  ["Persian with its non-joiners", "می‌خواهم فیلمی دربارهٔ دریا بسازم"],
  ["Hindi with joiners", "क्‍ष और क्‌ष"],
  ["Arabic", "فيلم قصير عن منارة عند الفجر"],
  ["Hebrew with points", "סֶרֶט עַל מִגְדַּלּוֹר"],
  ["Thai with a line-break hint", "ภาพยนตร์\u200Bสั้น"],
  ["Japanese with a chosen glyph", "葛\u{E0100}城の夜明け"],
  ["decomposed letters", "cafe\u0301 Zu\u0308rich"],
  ["markup and script", "<script>alert('x')</script> & <b>bold</b>"],
  ["tabs and newlines", "one\n\ttwo\n"],
  ["left-to-right marks and closed isolates", "שלום \u200Fabc\u200E \u2068Nimbus\u2069"],
] as const;

describe("cleanText", () => {
  it.each(UNCHANGED)("leaves %s unchanged", (_name, text) => {
    expect(cleanText(text)).toEqual({ text, removed: new Set() });
  });

  it.each([
    ["control characters", "a\u0000b\u0007c\u001b[31m", "abc[31m", "control"],
    ["half a surrogate pair", "a\ud83db", "ab", "control"],
    ["zero-width spaces between letters", "ig\u200Bno\u2060re\uFEFF", "ignore", "invisible"],
    ["joiners between Latin letters", "pa\u200Dss\u200Cword", "password", "invisible"],
    ["hidden tag letters", "film\u{E0069}\u{E0067}\u{E006E}", "film", "invisible"],
    ["rows of variation selectors", "😀\uFE0F\uFE0E\uFE0F\u{E0121}", "😀\uFE0F", "invisible"],
    ["direction overrides", "abc\u202Egnp.exe\u202C", "abcgnp.exe", "direction"],
    ["isolates left open", "a\u2067b\nc\u2069d", "ab\ncd", "direction"],
  ])("removes %s and says so", (_name, raw, text, kind) => {
    expect(cleanText(raw)).toEqual({ text, removed: new Set([kind]) });
  });

  it("turns every kind of line break into a newline without a warning", () => {
    expect(cleanText("a\r\nb\rc\u2028d")).toEqual({ text: "a\nb\nc\nd", removed: new Set() });
  });

  it("cleans an already clean text to the same text", () => {
    const once = cleanText("x\u200B👨‍👩‍👧\u202Ey\u2069").text;
    expect(cleanText(once)).toEqual({ text: once, removed: new Set() });
  });
});

describe("hasVisibleText", () => {
  it.each(["  \n\t", "\u3164\u115F", "\u2800\u2800", "\u0301"])("sees nothing in blank text %j", (text) => {
    expect(hasVisibleText(text)).toBe(false);
  });

  it.each(["a", "語", "😀", "!", "7"])("sees %s", (text) => {
    expect(hasVisibleText(text)).toBe(true);
  });
});
