export type Token = { text: string; start: number; end: number };

const BEYOND_ASCII = /[^ -~]/;
const WORD = /[\p{L}\p{M}\p{N}%]+/gu;

/** Words of a text in lower case with their places. Apostrophes and hyphens part words: "l'aube" is two, "close-up" too. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** One spelling for words that are written in several: case, Arabic letter variants and vowel marks. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .normalize("NFC")
    .replace(/[\u064B-\u0652\u0640\u0591-\u05C7]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/ى/g, "ي");
}

/** "montaña" → "montana": how people type in a hurry. Only Latin letters lose their marks. */
export function withoutAccents(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .normalize("NFC");
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** True for scripts that put no spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** One segmenter for a language and a size: making one is slow, using it is not. */
export function segmenter(language: string, granularity: "word" | "sentence" | "grapheme"): Intl.Segmenter {
  const key = `${language}/${granularity}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(Intl.Segmenter.supportedLocalesOf(language)[0] ?? "en", { granularity });
  segmenters.set(key, made);
  return made;
}

/** How long a text takes to show or say, in words; scripts without spaces count two signs a word. */
export function wordWeight(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu)?.length ?? 0;
  const words =
    text.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const pictures = text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0;
  return Math.max(1, words + dense / 2 + pictures);
}
