import { type FontFamily, type FontSlice, registerSlice, slicesOf } from "./font-slices";

export type Typeface = { family: "sans" | "mono"; weight: 400 | 600 | 700 | 800; size: number };

const SCRIPTS = ["noto-sans-arabic", "noto-sans-hebrew", "noto-sans-devanagari", "noto-sans-thai"] as const;
const JAPANESE = ["noto-sans-jp", "noto-sans-sc", "noto-sans-kr"] as const;
const KOREAN = ["noto-sans-kr", "noto-sans-jp", "noto-sans-sc"] as const;
const CHINESE = ["noto-sans-sc", "noto-sans-jp", "noto-sans-kr"] as const;

/** Joiners, variation selectors, marks of direction and white space: they shape other characters and need no glyph. */
const INVISIBLE = /[\s\p{Cf}\p{Cc}]|\p{Variation_Selector}/u;

/**
 * The canvas font for a text in any script. Loads just the slices of the installed fonts that the text needs: the first
 * family that has a character draws it, so no text falls back to boxes or to fonts of the host.
 */
export function fontFor(text: string, { family, weight, size }: Typeface): string {
  const families = familiesFor(text, family);
  const needed = new Set<FontSlice>();
  for (const character of text) {
    const slice = sliceFor(character, families);
    if (slice) needed.add(slice);
  }
  const names = families.flatMap((name) =>
    [...needed].filter((slice) => slice.family === name).map((slice) => `"${registerSlice(slice, weight)}"`),
  );
  return `${weight} ${size}px ${names.join(", ") || "sans-serif"}`;
}

/** The text without the few characters that no installed font can draw. */
export function drawableText(text: string): string {
  const families = familiesFor(text, "sans");
  return [...text].filter((character) => INVISIBLE.test(character) || sliceFor(character, families)).join("");
}

/** Whether a text is read from right to left: its first letter decides. */
export function readsRightToLeft(text: string): boolean {
  const first = text.match(/\p{L}/u)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first);
}

function familiesFor(text: string, family: Typeface["family"]): FontFamily[] {
  const latin: FontFamily[] = family === "mono" ? ["jetbrains-mono", "inter"] : ["inter"];
  return [...latin, ...SCRIPTS, "noto-color-emoji", ...eastAsianOrder(text)];
}

/** Chinese characters look different in Japanese, Korean and Chinese: kana and hangul tell which it is. */
function eastAsianOrder(text: string): readonly FontFamily[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return JAPANESE;
  return /\p{Script=Hangul}/u.test(text) ? KOREAN : CHINESE;
}

function sliceFor(character: string, families: readonly FontFamily[]): FontSlice | null {
  if (INVISIBLE.test(character)) return null;
  const codePoint = character.codePointAt(0) ?? 0;
  for (const family of families) {
    const slice = slicesOf(family).find((candidate) => candidate.covers(codePoint));
    if (slice) return slice;
  }
  return null;
}
