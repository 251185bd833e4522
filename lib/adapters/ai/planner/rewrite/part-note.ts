type Read<W> = { words: readonly W[]; kind: "asks" | "tells" | "directs" };
export type NotePart<W> = Read<W> & { text: string };

const SENTENCE = /(?<=[.!?]["”»]?)\s+|(?<=[。！？])(?![」』”])|[;；\n]+/u;
/** What somebody says stays in one piece with who says it. */
const QUOTE = /["“”«»「」『』]/u;
/** Where one thing that is asked for may end and the next begin. */
const JOINT = /\s*[,、，]\s*|\s+(?:and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar|и|но)\s+/giu;

/**
 * Takes a note apart where it asks for several things. What tells or directs stays in one piece as it was written:
 * "Mara and Tom shake hands" is one sentence, "at night, and slower" are two wishes.
 */
export function partNote<W>(note: string, read: (part: string) => Read<W>): NotePart<W>[] {
  return note
    .split(SENTENCE)
    .filter((sentence) => /[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(sentence))
    .flatMap((sentence) => partSentence(sentence.trim(), read));
}

function partSentence<W>(sentence: string, read: (part: string) => Read<W>): NotePart<W>[] {
  const parts: (NotePart<W> & { start: number; end: number })[] = [];
  for (const { start, end } of stretches(sentence)) {
    const text = sentence.slice(start, end);
    const last = parts.at(-1);
    const own = read(text);
    if (last && last.kind !== "asks" && own.kind !== "asks") {
      const joined = sentence.slice(last.start, end);
      parts.splice(-1, 1, { text: joined, ...read(joined), start: last.start, end });
    } else parts.push({ text, ...own, start, end });
  }
  return parts.map(({ text, words, kind }) => ({ text, words, kind }));
}

function stretches(sentence: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const joint of QUOTE.test(sentence) ? [] : sentence.matchAll(JOINT)) {
    found.push({ start, end: joint.index });
    start = joint.index + joint[0].length;
  }
  found.push({ start, end: sentence.length });
  return found.filter((stretch) => stretch.end > stretch.start);
}
