export type Removal = "control" | "invisible" | "direction";

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Everything without a shape or a meaning in text, except tab and newline; half surrogate pairs can't be stored. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Tag letters hide whole sentences; only flags such as Scotland's use them. */
const LOOSE_TAGS = /(🏴[\u{E0020}-\u{E007E}]{1,8}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
/** One selector after a character chooses its look; a row of them smuggles bytes. */
const LOOSE_SELECTORS =
  /(?<=[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|^)[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+|(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]/gu;
/** A zero-width space is how Thai, Lao, Khmer and Burmese mark where a line may break. */
const WORD_BREAK =
  "(?<=[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}])\\u200B(?=[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}])";
const LOOSE_SPACES = new RegExp(`(${WORD_BREAK})|[\\u200B\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\u180E]`, "gu");
/** Scripts in which (non-)joiners change the shape of letters. */
const JOINING =
  "[\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Nkoo}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}]";
const EMOJI_JOIN = "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})";
const LETTER_JOIN = `(?<=${JOINING}\\p{M}*)[\\u200C\\u200D](?=${JOINING}|\\P{L}|$)`;
const LOOSE_JOINERS = new RegExp(`(${EMOJI_JOIN}|${LETTER_JOIN})|[\\u200C\\u200D]`, "gu");

/** Embeddings and overrides can make a reader see another order than the one stored. */
const OVERRIDES = /[\u202A-\u202E]/g;
const ISOLATES = /[\u2066-\u2069]/;

/**
 * Removes what a reader can't see and a computer could trip over; every visible character stays as it was written.
 * Newlines become "\n", tabs stay. Says which kinds were removed.
 */
export function cleanText(raw: string): { text: string; removed: Set<Removal> } {
  const removed = new Set<Removal>();
  const take = (kind: Removal, text: string, pattern: RegExp) => {
    const rest = text.replace(pattern, (_match, kept: unknown) => (typeof kept === "string" ? kept : ""));
    if (rest !== text) removed.add(kind);
    return rest;
  };
  let text = take("control", raw.replace(LINE_BREAKS, "\n"), CONTROLS);
  for (const pattern of [LOOSE_TAGS, LOOSE_SELECTORS, LOOSE_SPACES, LOOSE_JOINERS]) {
    text = take("invisible", text, pattern);
  }
  text = take("direction", text, OVERRIDES);
  if (ISOLATES.test(text)) {
    const balanced = text.split("\n").map(balanceIsolates).join("\n");
    if (balanced !== text) removed.add("direction");
    text = balanced;
  }
  return { text, removed };
}

/** Blank letters: they count as letters and show nothing. */
const BLANKS = /[\u115F\u1160\u3164\uFFA0\u2800]/gu;

/** True when a reader would see at least one sign. */
export function hasVisibleText(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(BLANKS, ""));
}

/** A closed pair of isolates harms nobody; one left open turns the rest of the page around. */
function balanceIsolates(line: string): string {
  const characters = [...line];
  const open: number[] = [];
  const loose = new Set<number>();
  for (const [index, character] of characters.entries()) {
    if (character === "\u2069" && open.pop() === undefined) loose.add(index);
    if (character >= "\u2066" && character <= "\u2068") open.push(index);
  }
  for (const index of open) loose.add(index);
  return characters.filter((_, index) => !loose.has(index)).join("");
}
