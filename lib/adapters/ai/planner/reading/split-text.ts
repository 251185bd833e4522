import { isUnspaced, segmenter, wordWeight } from "@/lib/adapters/ai/planner/reading/tokens";

const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|jr|sr|sra|srta|dra|sig|dott|mme|m|vs|e\.g|i\.e|etc|no|nr|bzw|usw|z\.b|ca|ggf|inkl|approx|min|sec|max|feat|p\.ej|ecc|cf|env|int|ext|v\.o|o\.s|p\.m|a\.m|inc|ltd|co|\p{Lu})\.\s*$/iu;
const OPENING = /[“«「『《„]/gu;
const CLOSING = /[”»」』》]/gu;
const MAX_WORDS = 40;
const MIN_CLAUSE_WORDS = 2;
/** Signs that part a sentence, and joining words after a comma, in the languages that put spaces between words. */
const CLAUSE_BREAK = /(?:[;:—–]\s+|[；：]|[,،]\s+(?=\p{L})|[，、](?=.)|\s[-–—]\s)/u;

/** Sentences of one paragraph; a quotation is never torn apart, and a row of emoji has one sentence a picture. */
export function sentencesOf(text: string, language: string): string[] {
  if (!/\p{L}|\p{N}/u.test(text)) return picturesOf(text);
  const sentences: string[] = [];
  for (const { segment } of segmenter(language, "sentence").segment(text)) {
    const last = sentences.at(-1);
    const goesOn = last !== undefined && (isOpen(last) || ABBREVIATION.test(last) || isAfterQuote(last, segment));
    if (last !== undefined && goesOn) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences
    .flatMap(atSmallLetters)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(sentence))
    .flatMap((sentence) => chunksOf(sentence, language));
}

/** Who types in a hurry writes no capitals: "a cat sleeps. it wakes up." has two sentences all the same. */
function atSmallLetters(text: string): string[] {
  const sentences: string[] = [];
  for (const part of text.split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Ll})/u)) {
    const last = sentences.at(-1);
    if (last !== undefined && (isOpen(last) || /[!?]$/u.test(last) || ABBREVIATION.test(last)))
      sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

/** Parts of a sentence that can be shown one after the other; a part that is too short stays with the one before. */
export function clausesOf(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  for (;;) {
    const found = rest.match(CLAUSE_BREAK);
    if (found?.index === undefined) break;
    const end = found.index + found[0].length;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  parts.push(rest);
  const clauses: string[] = [];
  for (const part of parts) {
    const last = clauses.at(-1);
    const isShort = wordWeight(part) < MIN_CLAUSE_WORDS || (last !== undefined && wordWeight(last) < MIN_CLAUSE_WORDS);
    if (last !== undefined && (isShort || isOpen(last))) clauses[clauses.length - 1] = last + part;
    else clauses.push(part);
  }
  return clauses.map((clause) => clause.replace(/[\s,;:、，；：،–—-]+$/u, "").trim()).filter((clause) => clause !== "");
}

/** 「おはよう！」と叫ぶ and “Good morning!” she says: the sentence is not over with the quotation. */
function isAfterQuote(before: string, next: string): boolean {
  return /[”»」』"]\s*$/u.test(before) && /^\s*(?:[\p{Ll}]|と|って|라고|하고)/u.test(next);
}

function isOpen(text: string): boolean {
  const opened = text.match(OPENING)?.length ?? 0;
  const closed = text.match(CLOSING)?.length ?? 0;
  const straight = text.match(/"/g)?.length ?? 0;
  return (opened > closed && text.length < 400) || (straight % 2 === 1 && text.length < 400);
}

function picturesOf(text: string): string[] {
  return [...segmenter("en", "grapheme").segment(text)]
    .map((part) => part.segment)
    .filter((sign) => /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\p{P}\p{S}]/u.test(sign))
    .filter((sign, index, all) => sign !== all[index - 1]);
}

/** Text without full stops still has to be cut somewhere: at clauses, else between words. */
function chunksOf(sentence: string, language: string): string[] {
  if (wordWeight(sentence) <= MAX_WORDS) return [sentence];
  return gather(clausesOf(sentence), isUnspaced(sentence) ? "，" : ", ").flatMap((piece) =>
    wordWeight(piece) <= MAX_WORDS ? [piece] : splitWords(piece, language),
  );
}

function splitWords(clause: string, language: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of segmenter(language, "word").segment(clause)) {
    if (wordWeight(piece) >= MAX_WORDS / 2 && segment.trim() !== "") {
      pieces.push(piece.trim());
      piece = "";
    }
    piece += segment;
    if (piece.length > 400) {
      pieces.push(piece.slice(0, 400));
      piece = "";
    }
  }
  return [...pieces, piece.trim()].filter((part) => part !== "");
}

/** Puts short neighbours together again, up to the longest that one beat may be. */
function gather(pieces: readonly string[], glue: string): string[] {
  const gathered: string[] = [];
  for (const piece of pieces) {
    const last = gathered.at(-1);
    if (last !== undefined && wordWeight(last) + wordWeight(piece) <= MAX_WORDS / 2 && last.length < 300) {
      gathered[gathered.length - 1] = `${last}${glue}${piece}`;
    } else gathered.push(piece);
  }
  return gathered;
}
