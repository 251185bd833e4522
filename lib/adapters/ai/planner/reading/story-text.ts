import type { NoteKind } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { findNames } from "@/lib/adapters/ai/planner/reading/find-names";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { NARRATOR } from "@/lib/adapters/ai/planner/reading/read-beats";
import { emptyNotes, readNote, subjectOfRequest, topicOf } from "@/lib/adapters/ai/planner/reading/read-notes";
import { sentencesOf } from "@/lib/adapters/ai/planner/reading/split-text";
import { wordWeight } from "@/lib/adapters/ai/planner/reading/tokens";

/** What a brief says about the film while its story is taken out of it. */
export type AboutFilm = {
  notes: Record<NoteKind, string[]>;
  /** Sentences that direct the film or ask for it. */
  backdrop: string[];
  /** "a lighthouse at dawn" of "a film about a lighthouse at dawn". */
  subject: string | null;
  /** The first sentence that tells something. */
  opening: string | null;
};

/** A request's subject of so many words tells something that can be filmed. */
const MIN_EVENT_WORDS = 8;
const MAX_FRAGMENT_WORDS = 7;
/** "the game Emberfall: a dragon …": so few words name the subject, and the story follows the colon. */
const MAX_SUBJECT_WORDS = 7;

export function nothingAboutFilm(): AboutFilm {
  return { notes: emptyNotes(), backdrop: [], subject: null, opening: null };
}

/** Takes notes, guidance and the request's wording out of a line and keeps them; what is left tells the story. */
export function storyText(line: string, language: string, about: AboutFilm): string {
  if (keepsNote(line, language, about)) return "";
  const heard = voiceOver(line, language);
  if (heard) return heard;
  return sentencesOf(line, language)
    .map((sentence) => storySentence(sentence, language, about))
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function storySentence(sentence: string, language: string, about: AboutFilm): string {
  if (keepsNote(sentence, language, about)) return "";
  const heard = voiceOver(sentence, language);
  if (heard) return heard;
  const subject = subjectOfRequest(sentence, language);
  if (subject) {
    const { named, told } = partSubject(subject);
    about.backdrop.push(told === null ? sentence : named);
    about.subject ??= named.replace(/[\s.。!！]+$/u, "");
    return told ?? (isEvent(subject, language) ? subject : "");
  }
  const topic = topicOf(sentence, language);
  if (topic === "directs" || (topic === null && isStyleFragment(sentence, language))) {
    about.backdrop.push(sentence);
    return "";
  }
  if (!/[:：]$/u.test(sentence)) about.opening ??= sentence;
  return sentence;
}

function partSubject(subject: string): { named: string; told: string | null } {
  const parted = subject.match(/^([^:：]{3,80})[:：]\s*(.{12,})$/su);
  const [, named = "", told = ""] = parted ?? [];
  return parted && wordWeight(named) <= MAX_SUBJECT_WORDS ? { named, told } : { named: subject, told: null };
}

function keepsNote(text: string, language: string, about: AboutFilm): boolean {
  const note = readNote(text, language);
  if (!note || voiceOver(text, language)) return false;
  about.notes[note.kind].push(note.text);
  if (note.kind === "tone" || note.kind === "style" || note.kind === "title") about.backdrop.push(note.text);
  return true;
}

/** "Voice-over: Some things return." is spoken in the film; "Voice: female, warm" is about it. */
function voiceOver(text: string, language: string): string | null {
  const note = readNote(text, language);
  if (note?.kind !== "voice" || !/[“"«„「『]|[.!?…。！？]\s*$/u.test(note.text)) return null;
  return `${NARRATOR}: “${note.text.replace(/^[\s“"«„「『]+|[\s”"»“」』]+$/gu, "")}”`;
}

/** "an old fisherman" is a subject; "a fisherman who mends his nets at dawn" happens. */
function isEvent(subject: string, language: string): boolean {
  return look(subject, language).cues.size > 0 || wordWeight(subject) >= MIN_EVENT_WORDS;
}

/** "Energetic, cyberpunk." and "Top-down shots, cosy kitchen, upbeat music." set a mood and tell nothing. */
function isStyleFragment(sentence: string, language: string): boolean {
  const sight = look(sentence, language);
  if (sight.cues.size > 0 || sight.subjects.length > 0 || wordWeight(sentence) > MAX_FRAGMENT_WORDS) return false;
  const isOfSomebody = sight.hasPronoun || findNames(sentence, language).some((name) => name.kind === "person");
  if (isOfSomebody && !sight.hasCraft) return false;
  const isMoodOnly = sight.moodWords >= wordWeight(sentence) / 2 || sight.framing !== null || sight.move !== null;
  return sight.hasCraft || (isMoodOnly && sight.setting === null);
}
