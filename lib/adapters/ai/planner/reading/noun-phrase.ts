import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { isUnspaced, tokensOf } from "@/lib/adapters/ai/planner/reading/tokens";
import { wordVariants } from "@/lib/adapters/ai/planner/reading/word-variants";

/** Adjectives stand before the noun in these languages; in others the noun goes alone, as its endings depend on its place. */
const WORDS_BEFORE: Readonly<Record<string, number>> = { en: 2, nl: 2, fr: 1, es: 1, it: 1, pt: 1 };
const sets = new Map<string, { determiners: ReadonlySet<string>; small: ReadonlySet<string> }>();

/** A thing as the text words it, with its adjectives and without its article: "old fisherman", "tiny kitchen". */
export function nounPhrase(text: string, at: { start: number; end: number }, language: string): string {
  const noun = bareNoun(text.slice(at.start, at.end), language);
  if (isUnspaced(noun)) return withModifier(text, at);
  if (language === "ko") return wordVariants(noun, language).at(-1) ?? noun;
  const most = WORDS_BEFORE[language] ?? 0;
  const { determiners, small } = setsOf(language);
  const before = tokensOf(text.slice(0, at.start));
  for (const token of before.reverse().slice(0, most + 1)) {
    const between = text.slice(token.end, at.start);
    if (/[.,;:!?()“”"«»\n—–]/u.test(between)) break;
    if (determiners.has(token.text)) return withPlainWords(text.slice(token.end, at.start), noun, language);
    if (small.has(token.text)) break;
  }
  return noun;
}

/** Adjectives belong to the noun; another thing, an hour, or a verb such as "drinks" before it does not. */
function withPlainWords(before: string, noun: string, language: string): string {
  const sight = look(before, language);
  const hasVerb =
    language === "en" &&
    before
      .trim()
      .split(/\s+/)
      .some((word) => /[^us]s$/u.test(word));
  const isPlain =
    !hasVerb && sight.subjects.length === 0 && sight.cues.size === 0 && (sight.time === null || sight.timeIsHint);
  return isPlain ? `${before.trim()} ${noun}`.trim() : noun;
}

/** "年轻的女人", "静かな湖": a short modifier before the noun belongs to it. */
function withModifier(text: string, at: { start: number; end: number }): string {
  const before =
    text
      .slice(0, at.start)
      .match(/(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,4}的|[\p{sc=Han}\p{sc=Hira}]{1,4}[いな])$/u)?.[0] ?? "";
  return before + text.slice(at.start, at.end);
}

/** Some entries of the lexicon carry their article. */
function bareNoun(noun: string, language: string): string {
  const [first, ...others] = noun.split(" ");
  return first && others.length > 0 && setsOf(language).determiners.has(first.toLowerCase()) ? others.join(" ") : noun;
}

function setsOf(language: string): { determiners: ReadonlySet<string>; small: ReadonlySet<string> } {
  const known = sets.get(language);
  if (known) return known;
  const film = filmWordsOf(language);
  const list = (words: string) =>
    new Set(
      words
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== ""),
    );
  const made = {
    determiners: list(film.determiners),
    small: list(`${film.functionWords},${film.pronouns},${film.negations}`),
  };
  sets.set(language, made);
  return made;
}
