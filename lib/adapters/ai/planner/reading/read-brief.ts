import { baseLanguage } from "@/lib/adapters/ai/planner/lexicon/languages";
import { detectLanguage } from "@/lib/adapters/ai/planner/reading/detect-language";
import { filmSubject } from "@/lib/adapters/ai/planner/reading/film-subject";
import { type CastMember, findCast } from "@/lib/adapters/ai/planner/reading/find-cast";
import { findNames, type Name } from "@/lib/adapters/ai/planner/reading/find-names";
import { groupProse } from "@/lib/adapters/ai/planner/reading/group-prose";
import { type MarkedLine, markLines } from "@/lib/adapters/ai/planner/reading/line-marks";
import { isList, listSegments } from "@/lib/adapters/ai/planner/reading/list-segments";
import { type Beat, readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Notes } from "@/lib/adapters/ai/planner/reading/read-notes";
import { readScreenplay } from "@/lib/adapters/ai/planner/reading/read-screenplay";
import { emptySegment, type Segment } from "@/lib/adapters/ai/planner/reading/segment";
import { type AboutFilm, nothingAboutFilm, storyText } from "@/lib/adapters/ai/planner/reading/story-text";
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

const MAX_BEAT_LENGTH = 600;

/** Reads any brief in any language. Never fails; a brief that says little gives a reading that says little. */
export function readBrief(brief: Brief): Reading {
  const language = brief.language ? baseLanguage(brief.language) : detectLanguage(brief.prompt);
  const about = nothingAboutFilm();
  const { form, told } = tell(brief.prompt, language, about);
  const segments = withEndline(
    told.length > 0 ? told : [wholeSegment(about.subject ?? brief.prompt, language)],
    about.notes,
  );
  const story = segments.flatMap((segment) => segment.beats.map((beat) => beat.text)).join("\n");
  const people = form === "screenplay" ? unshouted(story) : `${about.backdrop.join("\n")}\n${story}`;
  const names = findNames(people, language);
  return {
    language,
    form,
    segments,
    subject: filmSubject(brief.prompt, story, names, about),
    notes: about.notes,
    backdrop: [brief.title, brief.style, brief.mood, ...about.backdrop].filter((text) => text !== undefined).join("\n"),
    names,
    cast: findCast(people, language, about.subject),
  };
}

function tell(prompt: string, language: string, about: AboutFilm): { form: Reading["form"]; told: Segment[] } {
  if (isFountain(prompt)) return { form: "screenplay", told: readScreenplay(prompt, language) };
  const lines = markLines(prompt, language);
  if (isList(lines)) return { form: "list", told: listSegments(lines, language, about) };
  return { form: "prose", told: groupProse(paragraphsOf(lines, language, about), language) };
}

function paragraphsOf(lines: readonly MarkedLine[], language: string, about: AboutFilm): Beat[][] {
  const paragraphs: Beat[][] = [[]];
  for (const line of lines) {
    if (line.mark === "blank") paragraphs.push([]);
    else paragraphs.at(-1)?.push(...readBeats(storyText(line.text, language, about), language));
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** A brief that only talks about its film is filmed as it is. */
function wholeSegment(text: string, language: string): Segment {
  const beats = readBeats(text, language);
  const whole = { text: text.trim().slice(0, MAX_BEAT_LENGTH), seconds: null, spoken: null };
  return { ...emptySegment(), beats: beats.length > 0 ? beats : [whole] };
}

/** Scripts shout names: "MARTA counts coins" is about Marta. */
function unshouted(text: string): string {
  return text.replace(/\p{Lu}[\p{Lu}\p{M}'’]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** A closing line that was only noted still has to be seen. Without a full stop it doesn't read like speech. */
function withEndline(segments: Segment[], notes: Notes): Segment[] {
  const lines = notes.endline.map((text) => ({ text: `“${bare(text)}”`, seconds: null, spoken: null }));
  const last = segments.at(-1);
  if (!last || lines.length === 0) return segments;
  return [...segments.slice(0, -1), { ...last, beats: [...last.beats, ...lines] }];
}

function bare(text: string): string {
  return text.replace(/^[\s“"«„「]+|[\s.。”"»“」]+$/gu, "");
}
