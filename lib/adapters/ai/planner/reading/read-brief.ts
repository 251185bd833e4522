import type { NoteKind } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { baseLanguage } from "@/lib/adapters/ai/planner/lexicon/languages";
import { detectLanguage } from "@/lib/adapters/ai/planner/reading/detect-language";
import { type CastMember, findCast } from "@/lib/adapters/ai/planner/reading/find-cast";
import { findNames, type Name } from "@/lib/adapters/ai/planner/reading/find-names";
import { groupProse } from "@/lib/adapters/ai/planner/reading/group-prose";
import { markLines, type MarkedLine } from "@/lib/adapters/ai/planner/reading/line-marks";
import { type Beat, NARRATOR, readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { wordWeight } from "@/lib/adapters/ai/planner/reading/tokens";
import { emptyNotes, isGuidance, type Notes, readNote, subjectOfRequest } from "@/lib/adapters/ai/planner/reading/read-notes";
import { readScreenplay } from "@/lib/adapters/ai/planner/reading/read-screenplay";
import type { Segment } from "@/lib/adapters/ai/planner/reading/segment";
import { sentencesOf } from "@/lib/adapters/ai/planner/reading/split-text";
import type { Brief } from "@/lib/domain/brief";
import { isFountain } from "@/lib/domain/fountain";

/** Everything that the planner understood of a brief. */
export type Reading = {
  language: string;
  /** Screenplays and lists are followed exactly; prose may be grouped and parted. */
  form: "screenplay" | "list" | "prose";
  segments: Segment[];
  subject: string;
  notes: Notes;
  /** Words about the whole film: title, request, style, mood, guidance. */
  backdrop: string;
  names: Name[];
  cast: CastMember[];
};

type Draft = { notes: Record<NoteKind, string[]>; backdrop: string[]; subject: string | null; opening: string | null };

const SUBJECT_LENGTH = 160;
/** A request's subject of so many words tells something that can be filmed. */
const MIN_EVENT_WORDS = 8;
const MAX_FRAGMENT_WORDS = 5;

/** Reads any brief in any language. Never fails; a brief that says little gives a reading that says little. */
export function readBrief(brief: Brief): Reading {
  const language = brief.language ? baseLanguage(brief.language) : detectLanguage(brief.prompt);
  const draft: Draft = { notes: emptyNotes(), backdrop: [], subject: null, opening: null };
  const isScript = isFountain(brief.prompt);
  const lines = isScript ? [] : markLines(brief.prompt, language);
  const isList = lines.some((line) => line.mark === "scene") || lines.filter((line) => line.mark === "item").length > 1;
  const told = isScript
    ? readScreenplay(brief.prompt, language)
    : isList
      ? listSegments(lines, language, draft)
      : groupProse(proseParagraphs(lines, language, draft), language);
  const segments = withEndline(told.length > 0 ? told : [segmentOf(draft.subject ?? brief.prompt, language)], draft.notes);
  const story = segments.flatMap((segment) => segment.beats.map((beat) => beat.text)).join("\n");
  const people = isScript ? unshouted(story) : `${draft.backdrop.join("\n")}\n${story}`;
  const names = findNames(people, language);
  return {
    language,
    form: isScript ? "screenplay" : isList ? "list" : "prose",
    segments,
    subject: (draft.subject ?? subjectOf(brief, story, names, draft.opening)).slice(0, SUBJECT_LENGTH),
    notes: draft.notes,
    backdrop: [brief.title, brief.style, brief.mood, ...draft.backdrop].filter((text) => text !== undefined).join("\n"),
    names,
    cast: findCast(people, language, draft.subject),
  };
}

/** What is sold, else the first thing that is told. */
function subjectOf(brief: Brief, story: string, names: readonly Name[], opening: string | null): string {
  const brand = names.find((name) => name.kind === "brand")?.name;
  const introduction = brand ? story.match(new RegExp(`(?<![“"«„「])${escaped(brand)},\\s[^.!?。！？\n]+`, "u"))?.[0] : undefined;
  if (introduction) return introduction.trim();
  const [first = brief.prompt] = opening ? [opening] : story.split("\n");
  return first.replace(/[\s.。!！]+$/u, "") || brief.prompt.trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Scripts shout names: "MARTA counts coins" is about Marta. */
function unshouted(text: string): string {
  return text.replace(/\p{Lu}[\p{Lu}\p{M}'’]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function segmentOf(text: string, language: string): Segment {
  const beats = readBeats(text, language);
  const whole = { text: text.trim().slice(0, 600), seconds: null, spoken: null };
  return { heading: null, place: null, time: null, beats: beats.length > 0 ? beats : [whole], seconds: null, transition: null };
}

/** Takes notes, guidance and the request's wording out of a text; what is left tells the story. */
function storyOf(text: string, language: string, draft: Draft): string {
  const note = readNote(text, language);
  if (note) {
    keepNote(note.kind, note.text, draft);
    return "";
  }
  return sentencesOf(text, language)
    .map((sentence) => storySentence(sentence, language, draft))
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function storySentence(sentence: string, language: string, draft: Draft): string {
  const note = readNote(sentence, language);
  if (note) {
    keepNote(note.kind, note.text, draft);
    return "";
  }
  const subject = subjectOfRequest(sentence, language);
  if (subject) {
    draft.backdrop.push(sentence);
    draft.subject ??= subject.replace(/[\s.。!！]+$/u, "");
    return isEvent(subject, language) ? subject : "";
  }
  if (!isGuidance(sentence, language) && !isStyleFragment(sentence, language)) {
    draft.opening ??= sentence;
    return sentence;
  }
  draft.backdrop.push(sentence);
  return "";
}

/** "an old fisherman" is a subject; "a fisherman who mends his nets at dawn" happens. */
function isEvent(subject: string, language: string): boolean {
  return look(subject, language).cues.size > 0 || wordWeight(subject) >= MIN_EVENT_WORDS;
}

/** "Energetic, cyberpunk." sets a mood and shows nothing. */
function isStyleFragment(sentence: string, language: string): boolean {
  const sight = look(sentence, language);
  const showsNothing = sight.subjects.length === 0 && sight.setting === null && sight.cues.size === 0;
  return showsNothing && sight.mood !== null && wordWeight(sentence) <= MAX_FRAGMENT_WORDS;
}

function keepNote(kind: NoteKind, text: string, draft: Draft): void {
  draft.notes[kind].push(text);
  if (kind === "tone" || kind === "style" || kind === "title") draft.backdrop.push(text);
}

function proseParagraphs(lines: readonly MarkedLine[], language: string, draft: Draft): Beat[][] {
  const paragraphs: Beat[][] = [[]];
  for (const line of lines) {
    if (line.mark === "blank") paragraphs.push([]);
    else paragraphs.at(-1)?.push(...readBeats(storyOf(line.text, language, draft), language));
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Scenes win over bullets: bullets under a scene are its beats. What stands before the first mark is about the film. */
function listSegments(lines: readonly MarkedLine[], language: string, draft: Draft): Segment[] {
  const opens = lines.some((line) => line.mark === "scene" && (line.text !== "" || line.heading !== null)) ? "scene" : "item";
  const segments: Segment[] = [];
  let isAfterBlank = false;
  for (const line of lines) {
    if (line.mark === "title") {
      draft.backdrop.push(line.text);
      continue;
    }
    const text = line.mark === "blank" ? "" : storyOf(line.text, language, draft);
    if (line.mark === opens) {
      segments.push({ heading: line.heading, place: null, time: null, beats: [], seconds: line.seconds, transition: null });
    } else if (segments.length === 0) {
      if (text !== "") draft.backdrop.push(text);
      continue;
    } else if (isAfterBlank && opens === "item" && text !== "") {
      segments.push({ heading: null, place: null, time: null, beats: [], seconds: null, transition: null });
    }
    segments.at(-1)?.beats.push(...beatsOf(text, line, opens, language));
    isAfterBlank = line.mark === "blank";
  }
  return segments.map(withSomeBeat).filter((segment) => segment.beats.length > 0);
}

function beatsOf(text: string, line: MarkedLine, opens: string, language: string): Beat[] {
  const beats = readBeats(text, language);
  if (line.mark === opens || line.seconds === null || beats.length === 0) return beats;
  return beats.map((beat) => ({ ...beat, seconds: (line.seconds ?? 0) / beats.length }));
}

/** A scene that is only a heading shows what the heading says. */
function withSomeBeat(segment: Segment): Segment {
  if (segment.beats.length > 0 || !segment.heading) return segment;
  return { ...segment, beats: [{ text: segment.heading, seconds: null, spoken: null }] };
}

/** A voice-over and a closing line that were only noted still have to be heard and seen. */
function withEndline(segments: Segment[], notes: Notes): Segment[] {
  const voice = notes.voice.filter((text) => /\p{L}/u.test(text) && text.split(/\s+/).length > 3);
  const added: Beat[] = [
    ...voice.map((text) => ({ text: `${NARRATOR}: “${bare(text)}”`, seconds: null, spoken: { speaker: NARRATOR, text: bare(text) } })),
    ...notes.endline.map((text) => ({ text: `“${bare(text)}”`, seconds: null, spoken: null })),
  ];
  const last = segments.at(-1);
  if (!last || added.length === 0) return segments;
  return [...segments.slice(0, -1), { ...last, beats: [...last.beats, ...added] }];
}

function bare(text: string): string {
  return text.replace(/^[\s“"«„「]+|[\s”"»“」]+$/gu, "");
}
