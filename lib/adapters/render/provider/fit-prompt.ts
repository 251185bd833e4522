const SENTENCE_END = /[.!?…]["'”’)]*(?=\s)|[。！？]/gu;
const LONE_HIGH_SURROGATE = /[\uD800-\uDBFF]$/;

/**
 * Shortens a prompt to at most `limitUnits` UTF-16 units: after its last whole sentence when that keeps at least half
 * of the room, else after its last whole word; a character is never cut in two.
 */
export function fitPrompt(text: string, limitUnits: number): string {
  const whole = text.trim();
  if (whole.length <= limitUnits) return whole;
  // One unit more, to see whether a sentence or a word ends exactly at the limit.
  const reach = whole.slice(0, limitUnits + 1);
  const sentences = [...reach.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
  const sentenceEnd = sentences.findLast((end) => end <= limitUnits) ?? 0;
  if (sentenceEnd >= limitUnits / 2) return reach.slice(0, sentenceEnd);
  const wordEnd = reach.search(/\s\S*$/);
  if (wordEnd > 0) return reach.slice(0, wordEnd).trimEnd();
  return reach.slice(0, limitUnits).replace(LONE_HIGH_SURROGATE, "");
}
