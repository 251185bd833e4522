import { isUnspaced, segmenter, type Token, tokensOf } from "@/lib/adapters/ai/planner/reading/tokens";
import type { Tag, WordIndex } from "@/lib/adapters/ai/planner/reading/word-index";
import { wordVariants } from "@/lib/adapters/ai/planner/reading/word-variants";

/** A stretch of a text that an index knows. */
export type Found = { tags: readonly Tag[]; start: number; end: number };

const MIN_PREFIX = 3;

/**
 * Finds known words from left to right, the longest phrase first; no letter is read twice, so "hot dog" never is a dog.
 * Spaced scripts match whole words; the others match signs on word boundaries.
 */
export function findWords(text: string, index: WordIndex, language: string): Found[] {
  const spaced = findSpaced(text, index, language);
  if (!isUnspaced(text)) return spaced;
  return [...spaced, ...findSigns(text, index, language)].sort((a, b) => a.start - b.start);
}

function findSpaced(text: string, index: WordIndex, language: string): Found[] {
  const tokens = tokensOf(text);
  const found: Found[] = [];
  let position = 0;
  while (position < tokens.length) {
    const match = longestAt(tokens, position, index, language);
    if (match) found.push(match.found);
    position += match?.words ?? 1;
  }
  return found;
}

type SpacedMatch = { found: Found; words: number };

function longestAt(tokens: Token[], position: number, index: WordIndex, language: string): SpacedMatch | null {
  const most = Math.min(index.longestPhrase, tokens.length - position);
  for (let words = most; words >= 1; words -= 1) {
    const phrase = tokens.slice(position, position + words);
    const tags = lookUp(phrase, index, language);
    const [first] = phrase;
    const last = phrase.at(-1);
    if (tags && first && last) return { found: { tags, start: first.start, end: last.end }, words };
  }
  return null;
}

function lookUp(phrase: readonly Token[], index: WordIndex, language: string): readonly Tag[] | null {
  const head = phrase.slice(0, -1).map((token) => token.text);
  const last = phrase.at(-1)?.text ?? "";
  for (const form of wordVariants(last, language)) {
    const words = [...head, form].join(" ");
    const ending = phrase.length === 1 ? bySuffix(form, index) : null;
    const tags = together(together(index.exact.get(words), byPrefix(words, form.length, index)), ending);
    if (tags) return tags;
  }
  return null;
}

/** A word may be written out for one thing and begin like another: "kneads" is a kitchen and work of the hands. */
function together(surer: readonly Tag[] | null | undefined, other: readonly Tag[] | null): readonly Tag[] | null {
  if (!surer || !other) return surer ?? other;
  if (surer.some((tag) => tag.kind === "nothing")) return surer;
  return [...surer, ...other.filter((tag) => !surer.some((known) => known.kind === tag.kind))];
}

/** The longest beginning that is known; shorter ones add what they alone stand for. */
function byPrefix(words: string, lastLength: number, index: WordIndex): readonly Tag[] | null {
  const shortest = words.length - lastLength + Math.min(MIN_PREFIX, lastLength);
  let tags: readonly Tag[] | null = null;
  for (let length = words.length; length >= shortest; length -= 1) {
    tags = together(tags, index.prefixes.get(words.slice(0, length)) ?? null);
  }
  return tags;
}

function bySuffix(word: string, index: WordIndex): readonly Tag[] | null {
  if (index.suffixes.size === 0) return null;
  for (let start = 1; start <= word.length - MIN_PREFIX; start += 1) {
    const tags = index.suffixes.get(word.slice(start));
    if (tags) return tags;
  }
  return null;
}

function findSigns(text: string, index: WordIndex, language: string): Found[] {
  const written = text.toLowerCase();
  const edges = wordEdges(text, language);
  const found: Found[] = [];
  let position = 0;
  while (position < written.length) {
    const match = signsAt(written, position, index, edges);
    if (match) found.push(match);
    position = match?.end ?? position + 1;
  }
  return found;
}

function signsAt(text: string, start: number, index: WordIndex, edges: ReadonlySet<number>): Found | null {
  const most = Math.min(index.longestSigns, text.length - start);
  for (let length = most; length >= 1; length -= 1) {
    const signs = text.slice(start, start + length);
    const tags = index.signs.get(signs);
    if (tags && isUnspaced(signs) && isWhole(signs, start, edges)) return { tags, start, end: start + length };
  }
  return null;
}

/** Han and mixed words of two signs or more are safe anywhere; shorter ones and syllable scripts only as whole words. */
function isWhole(signs: string, start: number, edges: ReadonlySet<number>): boolean {
  if (signs.length > 1 && /\p{sc=Han}/u.test(signs)) return true;
  return edges.has(start) && (edges.has(start + signs.length) || (signs.length > 2 && !/^\p{sc=Thai}+$/u.test(signs)));
}

/** "手里" is one word for the segmenter and still a hand: a place word after one sign counts as an edge. */
const PLACE_SIGNS = /[上下里中内外边前后旁的们へのにをはがとで]/u;

function wordEdges(text: string, language: string): Set<number> {
  const edges = new Set<number>([0]);
  for (const { segment, index } of segmenter(language, "word").segment(text)) {
    edges.add(index).add(index + segment.length);
    if (segment.length === 2 && PLACE_SIGNS.test(segment.slice(1))) edges.add(index + 1);
    if (segment.length === 2 && /[小大老新]/u.test(segment.slice(0, 1))) edges.add(index + 1);
  }
  return edges;
}
