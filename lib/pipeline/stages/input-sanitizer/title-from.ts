const MAX_TITLE_CHARACTERS = 60;
const SCRIPT_HEADING = /^\s*(INT|EXT|EST|I\/E)[./ ]/i;

/** A title of at most sixty characters from a prompt's first words, cut between words. Never empty for a visible prompt. */
export function titleFrom(prompt: string): string {
  const line = prompt
    .split("\n")
    .map(plainLine)
    .find((text) => text.length > 0 && !SCRIPT_HEADING.test(text));
  const text = line ?? (prompt.trim().replace(/\s+/g, " ") || "Untitled film");
  const sentence = text.match(/^.+?(?:[.!?](?=\s)|[。！？…])/su)?.[0].replace(/[.。]$/u, "") ?? text;
  return shorten(sentence.length >= 3 ? sentence : text);
}

/** Headings, list marks and quotes are how a line is written, not what it says. */
function plainLine(line: string): string {
  return line
    .replace(/^[\s#>*•–—-]+/u, "")
    .replace(/\s+/g, " ")
    .trim();
}

function shorten(text: string): string {
  const words = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)];
  let title = "";
  for (const { segment } of words) {
    if ([...title, ...segment].length >= MAX_TITLE_CHARACTERS) {
      return title ? `${title.replace(/[\s\p{P}]+$/u, "")}…` : `${firstGraphemes(segment)}…`;
    }
    title += segment;
  }
  return title.replace(/[\s,;:.。、，]+$/u, "") || text;
}

/** One endless word, or one script without spaces: cut between whole signs. */
function firstGraphemes(word: string): string {
  let text = "";
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)) {
    if ([...text, ...segment].length >= MAX_TITLE_CHARACTERS) break;
    text += segment;
  }
  return text;
}
