export type Timing = { seconds: number; rest: string };

const UNIT =
  "(?:(?:s|secs?|seconds?|secondes?|segundos?|sek|sekunden?|secondi|secondo|seconden|сек\\p{L}*|ثانية|ثوان[ي]?|שניות)(?![\\p{L}\\p{M}])|秒钟?|秒間?|초|सेकंड|วินาที)";
const NUMBER = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
const CLOCK = "(\\d{1,2}):([0-5]\\d)(?::\\d{2})?";
const TO = "\\s*(?:-|–|—|~|〜|～|→|to|à|bis|al?|até|から|到|至|до|ถึง)\\s*";
const AFTER = "\\s*[)\\]】）]?\\s*(?:[:：|.、]|[-–—](?=\\s))?\\s*";
const BEFORE = "^\\s*(?:[-*•#>]\\s*)?[([【（]?\\s*(?:第|from\\s|von\\s|de\\s|da\\s)?\\s*";

const CLOCK_RANGE = new RegExp(`${BEFORE}${CLOCK}${TO}${CLOCK}${AFTER}(.*)$`, "isu");
const SECONDS_RANGE = new RegExp(`${BEFORE}${NUMBER}\\s*(?:${UNIT})?${TO}${NUMBER}\\s*${UNIT}${AFTER}(.*)$`, "isu");
const BARE_RANGE = new RegExp(`^\\s*(?:[([]\\s*)?${NUMBER}\\s*[-–—]\\s*${NUMBER}\\s*[)\\]]?\\s*[:：]\\s+(.*)$`, "su");
const ORDINAL =
  "(?:the\\s+|les\\s+|die\\s+|den\\s+|los\\s+|i\\s+|gli\\s+|os\\s+|in\\s+the\\s+|in\\s+den\\s+|for\\s+the\\s+|during\\s+the\\s+)?(?:first|last|final|next|opening|closing|premi[eè]res?|derni[eè]res?|primeros|últimos|ersten?|letzten?|nächsten|primi|ultimi|primeiros|最初の|最後の|前|最后|开头|처음|마지막)";
const ORDINAL_SECONDS = new RegExp(
  `^\\s*${ORDINAL}\\s*${NUMBER}[\\s-]*${UNIT}\\s*(?:[:：,，、–—-]|は|に)?\\s*(.*)$`,
  "isu",
);
const AMOUNT_OF = new RegExp(
  `^\\s*(?:(?:for|about|roughly|open with|start with|then|after|pendant|durant|durante|für|per|por)\\s+)?${NUMBER}[\\s-]*${UNIT}\\s*(?:of|de|d['’]|di|von|lang|da|[:：,–—-]|の|的|の間|間|동안|의)\\s*(.+)$`,
  "isu",
);
const LENGTH = new RegExp(`^\\s*(?:[-*•]\\s+)?${NUMBER}\\s*${UNIT}\\s*[:：]\\s*(.+)$`, "isu");
const BRACKETED = `[([（【]\\s*(?:~|ca\\.?|about)?\\s*${NUMBER}\\s*${UNIT}\\s*[)\\]）】]`;
/** Only at the edges of a line: in the middle "(60s)" is somebody's age. */
const AMOUNT_IN_BRACKETS = new RegExp(`^\\s*${BRACKETED}\\s*[:：.]?|${BRACKETED}\\s*[.]?\\s*$`, "iu");
const AMOUNT_AT_END = new RegExp(`\\s*[,–—-]\\s*${NUMBER}\\s*${UNIT}\\s*\\.?\\s*$`, "iu");

/** Reads how long a line lasts, if it says so ("0-5s: …", "0:05–0:12 …", "first 10 s: …", "5 seconds of …", "… (4 s)"). */
export function readTiming(line: string): Timing | null {
  return readRange(line) ?? readAmount(line);
}

/** A whole line's time: "0-5s: …", "5 s: …". */
export function readLineTiming(line: string): Timing | null {
  const length = line.match(LENGTH);
  return readRange(line) ?? (length ? timing(decimal(length[1]), length[2] ?? "") : null);
}

/** A range such as "0-5s:", for finding where a line of a timed list begins. */
export function readRange(line: string): Timing | null {
  const clock = line.match(CLOCK_RANGE);
  if (clock) {
    const [, fromMinutes, fromSeconds, toMinutes, toSeconds, rest = ""] = clock;
    return timing(Number(toMinutes) * 60 + Number(toSeconds) - Number(fromMinutes) * 60 - Number(fromSeconds), rest);
  }
  const range = line.match(SECONDS_RANGE) ?? line.match(BARE_RANGE);
  return range ? timing(decimal(range[2]) - decimal(range[1]), range[3] ?? "") : null;
}

function readAmount(line: string): Timing | null {
  const amount = line.match(ORDINAL_SECONDS) ?? line.match(AMOUNT_OF);
  if (amount) return timing(decimal(amount[1]), amount[2] ?? "");
  const noted = line.match(AMOUNT_IN_BRACKETS) ?? line.match(AMOUNT_AT_END);
  return noted ? timing(decimal(noted[1] ?? noted[2]), line.replace(noted[0], " ").replace(/\s+/g, " ")) : null;
}

function timing(seconds: number, rest: string): Timing | null {
  const text = rest.trim();
  return seconds > 0 && seconds <= 300 && text !== "" ? { seconds, rest: text } : null;
}

function decimal(text: string | undefined): number {
  return Number((text ?? "0").replace(",", "."));
}
