import type { FilmWords } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { MEANINGLESS } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { filmWordsOf, LATIN_LANGUAGES, picturesOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import type { PictureWords } from "@/lib/adapters/ai/planner/lexicon/picture-words";
import { emoji } from "@/lib/adapters/ai/planner/lexicon/pictures/emoji";
import { type Found, findWords } from "@/lib/adapters/ai/planner/reading/find-words";
import { buildIndex, type Row, type WordIndex } from "@/lib/adapters/ai/planner/reading/word-index";

/** One thing that a text says, and where. */
export type Mention = {
  kind: MentionKind;
  value: string;
  hint: boolean;
  thing: boolean;
  negated: boolean;
  start: number;
  end: number;
};

export type MentionKind =
  | "setting"
  | "subject"
  | "time"
  | "weather"
  | "mood"
  | "framing"
  | "move"
  | "cue"
  | "arc"
  | "negation"
  | "negation-after"
  | "time-passing"
  | "pronoun"
  | "craft"
  | "nothing";

const PICTURE_KINDS: readonly string[] = ["setting", "subject", "time", "weather", "mood"];
/** Loanwords count from this length on: shorter ones mean something else in too many languages. */
const MIN_LOANWORD_LENGTH = 5;
/** "no cars", "without any cars": so many letters may stand between. */
const NEGATION_REACH = 12;

const indexes = new Map<string, WordIndex>();

/** Everything in a text that the planner has a word for, in reading order. Any text, any language, never fails. */
export function readWords(text: string, language: string): Mention[] {
  const own = mentionsOf(text, findWords(text, indexOf(language), language));
  const signs = mentionsOf(text, findEmoji(text));
  const loans = language === "en" ? [] : mentionsOf(text, findWords(text, loanwordIndex(language), language));
  const missing = loans.filter((loan) => PICTURE_KINDS.includes(loan.kind) && !own.some((one) => overlaps(one, loan)));
  const meant = own.filter((one) => one.kind !== "nothing");
  return [...meant, ...signs, ...missing].sort((a, b) => a.start - b.start);
}

function overlaps(a: Mention, b: Mention): boolean {
  return a.start < b.end && b.start < a.end;
}

function mentionsOf(text: string, found: readonly Found[]): Mention[] {
  const mentions = found.flatMap(({ tags, start, end }) =>
    tags.map((tag) => ({
      kind: tag.kind as MentionKind,
      value: tag.value,
      hint: tag.hint,
      thing: tag.thing,
      negated: false,
      start,
      end,
    })),
  );
  const before = mentions.filter((mention) => mention.kind === "negation");
  const after = mentions.filter((mention) => mention.kind === "negation-after");
  const isNear = (from: number, to: number) =>
    to >= from && to - from <= NEGATION_REACH && !/[.!?;:。！？]/u.test(text.slice(from, to));
  return mentions
    .filter((mention) => mention.kind !== "negation" && mention.kind !== "negation-after")
    .map((mention) => ({
      ...mention,
      negated:
        before.some((word) => isNear(word.end, mention.start)) || after.some((word) => isNear(mention.end, word.start)),
    }));
}

function indexOf(language: string): WordIndex {
  return remember(language, () => {
    const pictures = picturesOf(language);
    const nothing = { kind: "nothing", value: "nothing", words: MEANINGLESS[language] ?? "" };
    return buildIndex([nothing, ...filmRows(filmWordsOf(language)), ...(pictures ? pictureRows(pictures) : [])]);
  });
}

/** A known language borrows from English; an unknown one may share words with all that are written alike. */
function loanwordIndex(language: string): WordIndex {
  const sources = picturesOf(language) ? (["en"] as const) : LATIN_LANGUAGES;
  return remember(`loans/${sources.join("+")}`, () => {
    const rows = sources.flatMap((source) => {
      const pictures = picturesOf(source);
      return pictures ? pictureRows(pictures) : [];
    });
    return buildIndex(rows, { minLength: MIN_LOANWORD_LENGTH });
  });
}

function findEmoji(text: string): Found[] {
  const index = remember("emoji", () => buildIndex(pictureRows(emoji)));
  return [
    ...text.matchAll(/\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*/gu),
  ].flatMap((match) => {
    const plain = match[0].replace(/[\uFE0F]|\p{Emoji_Modifier}/gu, "");
    const tags = index.signs.get(plain) ?? index.signs.get([...plain][0] ?? "");
    return tags ? [{ tags, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function remember(key: string, build: () => WordIndex): WordIndex {
  const known = indexes.get(key);
  if (known) return known;
  const built = build();
  indexes.set(key, built);
  return built;
}

function pictureRows(words: PictureWords): Row[] {
  return [
    ...rowsOf("setting", words.settings),
    ...rowsOf("subject", words.subjects),
    ...rowsOf("time", words.times),
    ...rowsOf("weather", words.weathers),
    ...rowsOf("mood", words.moods),
  ];
}

function filmRows(words: FilmWords): Row[] {
  return [
    ...rowsOf("framing", words.framings),
    ...rowsOf("move", words.moves),
    ...rowsOf("cue", words.cues),
    ...rowsOf("arc", words.arc),
    { kind: "pronoun", value: "somebody", words: words.pronouns },
    { kind: "pronoun", value: "something", words: words.thingPronouns },
    { kind: "negation", value: "before", words: words.negations },
    { kind: "negation-after", value: "after", words: words.negationsAfter },
    { kind: "craft", value: "craft", words: words.craft },
    { kind: "time-passing", value: "later", words: words.timePassing },
  ];
}

function rowsOf(kind: MentionKind, table: Readonly<Record<string, string>>): Row[] {
  return Object.entries(table).map(([value, words]) => ({ kind, value, words }));
}
