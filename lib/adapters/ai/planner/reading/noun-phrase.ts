import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { isUnspaced, tokensOf } from "@/lib/adapters/ai/planner/reading/tokens";

const MAX_WORDS_BEFORE = 3;
const sets = new Map<string, { determiners: ReadonlySet<string>; small: ReadonlySet<string> }>();

/** A thing as the text words it, with its adjectives and without its article: "old fisherman", "tiny kitchen". */
export function nounPhrase(text: string, at: { start: number; end: number }, language: string): string {
  const noun = text.slice(at.start, at.end);
  if (isUnspaced(noun)) return withModifier(text, at);
  const { determiners, small } = setsOf(language);
  const before = tokensOf(text.slice(0, at.start));
  const words: string[] = [];
  for (const token of before.reverse().slice(0, MAX_WORDS_BEFORE + 1)) {
    const between = text.slice(token.end, at.start);
    if (/[.,;:!?()“”"«»\n—–]/u.test(between)) break;
    if (determiners.has(token.text)) return text.slice(token.end, at.end).trim();
    if (small.has(token.text)) break;
    words.push(token.text);
  }
  return noun;
}

/** "年轻的女人", "静かな湖": a short modifier before the noun belongs to it. */
function withModifier(text: string, at: { start: number; end: number }): string {
  const before =
    text
      .slice(0, at.start)
      .match(/(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,4}的|[\p{sc=Han}\p{sc=Hira}]{1,4}[いな])$/u)?.[0] ?? "";
  return before + text.slice(at.start, at.end);
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
