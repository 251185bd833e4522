const ELLIPSIS = "…";

/**
 * Breaks a text into lines that are no wider than allowed. What does not fit in the last line is cut off with an
 * ellipsis. Words are found by Unicode's rules, so languages without spaces break well too.
 */
export function wrapText(text: string, maxLines: number, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    if (line === "" || fits((line + word).trimEnd())) {
      line += word;
      continue;
    }
    if (lines.length === maxLines - 1) return [...lines, shortened(line + words.slice(index).join(""), fits)];
    lines.push(line.trimEnd());
    line = word;
  }
  return fits(line.trimEnd()) ? [...lines, line.trimEnd()] : [...lines, shortened(line, fits)];
}

/** Words together with the punctuation and space that follow them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) {
    if (isWordLike || words.length === 0) words.push(segment);
    else words.push((words.pop() ?? "") + segment);
  }
  return words;
}

/** As many characters (as people count them) as fit together with an ellipsis. */
function shortened(text: string, fits: (line: string) => boolean): string {
  const characters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(
    ({ segment }) => segment,
  );
  while (characters.length > 1 && !fits(characters.join("").replace(/[\s,.;:]+$/, "") + ELLIPSIS)) characters.pop();
  return characters.join("").replace(/[\s,.;:]+$/, "") + ELLIPSIS;
}
