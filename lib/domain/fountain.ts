export type FountainElement =
  | { kind: "action"; text: string }
  /** `direction` is the parenthetical: how the line is spoken. */
  | { kind: "dialogue"; speaker: string; text: string; direction: string | null }
  | { kind: "transition"; text: string };

export type FountainScene = {
  /** The heading as it was written, without its number; empty for what comes before the first heading. */
  heading: string;
  interior: "INT" | "EXT" | "INT/EXT" | null;
  place: string;
  /** What follows the heading's last dash, usually a time of day. */
  time: string | null;
  /** Line of the heading in the script, from 1. */
  line: number;
  elements: FountainElement[];
};

export type FountainScript = { titlePage: Record<string, string>; scenes: FountainScene[] };

type Line = { text: string; number: number };

const HEADING = /^(INT\.?\s?\/\s?EXT|EXT\.?\s?\/\s?INT|I\/E|INT|EXT|EST)\.\s*(?=\S)/i;
/** Without its full stop a heading must be in capitals: "EXT BEACH DAY". */
const BARE_HEADING = /^(INT\/EXT|EXT\/INT|I\/E|INT|EXT|EST)\s+(?=\p{Lu}|\p{Lo})(?!.*\p{Ll})/u;
const FORCED_HEADING = /^\.(?=[\p{L}\p{N}])/u;
const SCENE_NUMBER = /\s*#[\p{L}\p{N}.-]+#\s*$/u;
const TITLE_KEY =
  /^(title|credit|authors?|source|notes?|draft date|date|contact|copyright|revision|format)\s*:\s*(.*)$/i;
const CUE = /^(?:@(?<forced>[^\n]+?)|(?<name>(?=.*\p{Lu})[^\p{Ll}\n]+?))\s*(?:\([^)]*\)\s*)*\^?$/u;
const TRANSITION = /^(?:[^\p{Ll}]*\bTO:|FADE (?:IN|OUT|TO BLACK)[.:]?|CUT TO BLACK\.?)$/u;

/** True when the text has at least one screenplay heading such as "INT. KITCHEN - NIGHT". */
export function isFountain(text: string): boolean {
  return text.split(/\r?\n/).some((line) => HEADING.test(line.trim()) || BARE_HEADING.test(line.trim()));
}

/**
 * Reads a script in the Fountain format (fountain.io/syntax): title page, headings, action, dialogue, transitions.
 * Notes, sections, synopses and page breaks are left out; emphasis marks are taken off. Any text is a script.
 */
export function parseFountain(text: string): FountainScript {
  const lines = withoutNotes(text)
    .split(/\r?\n/)
    .map((line, index) => ({ text: line.trimEnd(), number: index + 1 }));
  const { titlePage, rest } = readTitlePage(lines);
  const scenes: FountainScene[] = [];
  for (const block of blocksOf(rest)) readBlock(block, scenes);
  return { titlePage, scenes };
}

/** Comments may span lines: their line breaks stay, so that line numbers stay true. */
function withoutNotes(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\[\[[\s\S]*?\]\]/g, (note) => note.replace(/[^\n]/g, ""));
}

function readTitlePage(lines: Line[]): { titlePage: Record<string, string>; rest: Line[] } {
  const titlePage: Record<string, string> = {};
  let key: string | null = null;
  let index = 0;
  for (; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    const [, name, value = ""] = text.match(TITLE_KEY) ?? [];
    if (name) {
      key = name.toLowerCase();
      titlePage[key] = withoutEmphasis(value);
    } else if (key && /^(\t| {2,})\S/.test(text)) {
      titlePage[key] = `${titlePage[key] ?? ""} ${withoutEmphasis(text)}`.trim();
    } else break;
  }
  return { titlePage, rest: lines.slice(index) };
}

/** Lines between blank ones belong together. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === "") blocks.push([]);
    else if (!isOutline(line.text)) blocks.at(-1)?.push({ ...line, text: line.text.trim() });
  }
  return blocks.filter((block) => block.length > 0);
}

function isOutline(text: string): boolean {
  return /^\s*(#{1,6}\s|=(?!=)|={3,}\s*$)/.test(text);
}

function readBlock(block: Line[], scenes: FountainScene[]): void {
  const [first, ...others] = block;
  if (!first) return;
  const scene = readHeading(first);
  if (scene) {
    scenes.push(scene);
    readBlock(others, scenes);
    return;
  }
  const next = block.findIndex((line, index) => index > 0 && readHeading(line) !== null);
  const own = next < 0 ? block : block.slice(0, next);
  const element = readElement(own.map((line) => line.text));
  if (scenes.length === 0 && element.kind !== "transition") scenes.push(untitledScene(first.number));
  scenes.at(-1)?.elements.push(element);
  if (next > 0) readBlock(block.slice(next), scenes);
}

function readHeading(line: Line): FountainScene | null {
  const mark = line.text.match(HEADING) ?? line.text.match(BARE_HEADING) ?? line.text.match(FORCED_HEADING);
  if (!mark) return null;
  const heading = line.text.replace(SCENE_NUMBER, "").replace(FORCED_HEADING, "").trim();
  const where = line.text.slice(mark[0].length).replace(SCENE_NUMBER, "").trim();
  const parts = where.split(/\s+[-–—]+\s+/);
  const time = parts.length > 1 ? (parts.pop() ?? null) : null;
  return { heading, interior: interiorOf(mark[1]), place: parts.join(" - "), time, line: line.number, elements: [] };
}

function interiorOf(mark: string | undefined): FountainScene["interior"] {
  const letters = (mark ?? "").toUpperCase().replace(/[^A-Z/]/g, "");
  if (letters.includes("/")) return "INT/EXT";
  if (letters === "INT") return "INT";
  return letters === "EXT" || letters === "EST" ? "EXT" : null;
}

function untitledScene(line: number): FountainScene {
  return { heading: "", interior: null, place: "", time: null, line, elements: [] };
}

function readElement(lines: string[]): FountainElement {
  const [first = "", ...others] = lines;
  const isForcedTransition = /^>(?!.*<$)/.test(first);
  if (lines.length === 1 && (isForcedTransition || TRANSITION.test(first))) {
    return { kind: "transition", text: first.replace(/^>\s*/, "") };
  }
  const cue = others.length > 0 ? first.match(CUE)?.groups : undefined;
  const speaker = cue?.forced ?? cue?.name;
  return speaker ? readDialogue(speaker, others) : { kind: "action", text: joined(lines) };
}

function readDialogue(speaker: string, lines: string[]): FountainElement {
  const isDirection = (line: string) => /^\(.*\)$/.test(line);
  const direction = lines.find(isDirection);
  return {
    kind: "dialogue",
    speaker: withoutEmphasis(speaker),
    text: joined(lines.filter((line) => !isDirection(line))),
    direction: direction ? direction.slice(1, -1).trim() : null,
  };
}

function joined(lines: string[]): string {
  return lines.map((line) => withoutEmphasis(line.replace(/^[!~]/, "").replace(/^>(.*)<$/, "$1"))).join(" ");
}

function withoutEmphasis(text: string): string {
  return text
    .replace(/(?<!\\)\*{1,3}(\S(?:.*?\S)?)(?<!\\)\*{1,3}/g, "$1")
    .replace(/(?<![\\\p{L}\p{N}])_(\S(?:.*?\S)?)_(?![\p{L}\p{N}])/gu, "$1")
    .replace(/\\([*_])/g, "$1")
    .trim();
}
