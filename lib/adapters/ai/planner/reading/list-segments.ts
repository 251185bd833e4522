import { capitalised } from "@/lib/adapters/ai/planner/reading/capitalised";
import type { MarkedLine } from "@/lib/adapters/ai/planner/reading/line-marks";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { type Beat, readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";
import { emptySegment, type Segment } from "@/lib/adapters/ai/planner/reading/segment";
import { type AboutFilm, storyText } from "@/lib/adapters/ai/planner/reading/story-text";

type Opening = "scene" | "item";

/** True for a brief that lists its scenes, with labels, bullets, numbers or times. */
export function isList(lines: readonly MarkedLine[]): boolean {
  return lines.some((line) => line.mark === "scene") || lines.filter((line) => line.mark === "item").length > 1;
}

/**
 * One segment for every entry of a list, in its order. Scenes win over bullets: bullets under a scene are its beats.
 * What stands before the first entry is about the film; a paragraph after the last one is a scene of its own.
 */
export function listSegments(lines: readonly MarkedLine[], language: string, about: AboutFilm): Segment[] {
  const opening: Opening = lines.some(isFilledScene) ? "scene" : "item";
  const segments: Segment[] = [];
  let isAfterBlank = false;
  for (const line of lines) {
    const text = textOf(withHeading(line, opening, language), language, about);
    const opened = opens(line, opening) ?? (isAfterBlank && segments.length > 0 ? afterList(text, opening) : null);
    if (opened) segments.push(opened);
    if (segments.length === 0 && text !== "") about.backdrop.push(text);
    segments.at(-1)?.beats.push(...beatsOf(text, line, opening, language));
    isAfterBlank = line.mark === "blank";
  }
  return segments.map(withSomeBeat).filter((segment) => segment.beats.length > 0);
}

/** "The cable: it runs under the street" is about the cable. */
const OPENS_WITH_PRONOUN = /^(?:it|they|its|il|elle|ils|elles|es|er|sie|ello|esso|essa|het|zij)\s/iu;

/** "A chart on a tablet: one part light, two parts heat": a heading that names what is seen is a picture, too. */
function withHeading(line: MarkedLine, opening: Opening, language: string): MarkedLine {
  const { heading, text, mark } = line;
  if (mark !== opening || heading === null || text === "") return line;
  const named = look(heading, language).subjects;
  const told = look(text, language);
  if (OPENS_WITH_PRONOUN.test(text)) return { ...line, text: `${heading}: ${text}` };
  if (named.length === 0 || told.subjects.some((one) => named.some((other) => other.value === one.value))) return line;
  const isFragment = told.subjects.length === 0 && told.cues.size === 0;
  return { ...line, text: isFragment ? `${heading}: ${text}` : `${heading}. ${capitalised(text)}` };
}

function opens(line: MarkedLine, opening: Opening): Segment | null {
  return line.mark === opening ? { ...emptySegment(), heading: line.heading, seconds: line.seconds } : null;
}

function afterList(text: string, opening: Opening): Segment | null {
  return opening === "item" && text !== "" ? emptySegment() : null;
}

function isFilledScene(line: MarkedLine): boolean {
  return line.mark === "scene" && (line.text !== "" || line.heading !== null);
}

function textOf(line: MarkedLine, language: string, about: AboutFilm): string {
  if (line.mark === "blank") return "";
  if (line.mark !== "title") return storyText(line.text, language, about);
  about.backdrop.push(line.text);
  return "";
}

function beatsOf(text: string, line: MarkedLine, opening: Opening, language: string): Beat[] {
  const beats = readBeats(text, language);
  const { seconds } = line;
  if (line.mark === opening || seconds === null) return beats;
  return beats.map((beat) => ({ ...beat, seconds: seconds / beats.length }));
}

/** A scene that is only a heading shows what the heading says. */
function withSomeBeat(segment: Segment): Segment {
  if (segment.beats.length > 0 || !segment.heading) return segment;
  return { ...segment, beats: [{ text: segment.heading, seconds: null, spoken: null }] };
}
