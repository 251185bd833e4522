import { escaped } from "@/lib/adapters/ai/planner/reading/escaped";

/** Words for him and for her that open a sentence. */
const PRONOUNS: Readonly<Record<string, readonly [him: string, her: string]>> = {
  en: ["he|his", "she|her"],
  fr: ["il", "elle"],
  es: ["él", "ella"],
  it: ["lui|egli", "lei|ella"],
  pt: ["ele", "ela"],
  de: ["er", "sie"],
  nl: ["hij", "zij|ze"],
  ru: ["он", "она"],
  ar: ["هو", "هي"],
  ja: ["彼(?!女)", "彼女"],
  zh: ["他(?!们)", "她(?!们)"],
};

/**
 * "a man" or "a woman" when the sentence after the first mention of somebody opens with "He" or "She" (in English also
 * "a carpenter in his workshop"), else nothing.
 */
export function manOrWoman(alias: string, text: string, language: string): string {
  const [him, her] = PRONOUNS[language] ?? [];
  if (!him || !her || alias === "") return "";
  const mention = `(?<![\\p{L}\\p{M}])${escaped(alias)}(?![\\p{Ll}])`;
  const opens = (words: string) =>
    new RegExp(`${mention}[^.!?。！？\\n]*[.!?。！？]\\s*(?:${words})(?![\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Arab}])`, "iu");
  const owns = (word: string) => new RegExp(`${mention}\\s+\\p{L}+(?:\\s+\\p{L}+)?\\s+${word}(?!\\p{L})`, "iu");
  const isHim = opens(him).test(text) || (language === "en" && owns("his").test(text));
  const isHer = opens(her).test(text) || (language === "en" && owns("her").test(text));
  if (isHim === isHer) return "";
  return isHim ? "a man" : "a woman";
}
