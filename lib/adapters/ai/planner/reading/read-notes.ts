import type { NoteKind } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";

/** What a brief says about the film instead of telling it, by kind. */
export type Notes = Readonly<Record<NoteKind, readonly string[]>>;

export type Note = { kind: NoteKind; text: string };

const patterns = new Map<string, readonly (readonly [NoteKind, RegExp])[]>();
const guidances = new Map<string, RegExp | null>();

/** "Audience: young parents" as a note, or null for a line that belongs to the story. */
export function readNote(line: string, language: string): Note | null {
  for (const [kind, pattern] of notePatterns(language)) {
    const text = line.match(pattern)?.[1]?.trim();
    if (text) return { kind, text };
  }
  return null;
}

/** True for a sentence such as "The tone is warm": it directs the film and shows nothing. */
export function isGuidance(sentence: string, language: string): boolean {
  return guidancePattern(language)?.test(sentence.trim()) ?? false;
}

/** The subject of "Make a 20 second film about a lighthouse", or null when the sentence is no request. */
export function subjectOfRequest(sentence: string, language: string): string | null {
  const own = sentence.match(filmWordsOf(language).request) ?? sentence.match(filmWordsOf("en").request);
  return own?.groups?.subject?.trim() ?? null;
}

export function emptyNotes(): Record<NoteKind, string[]> {
  return { audience: [], tone: [], style: [], music: [], voice: [], message: [], endline: [], title: [], ignored: [] };
}

function notePatterns(language: string): readonly (readonly [NoteKind, RegExp])[] {
  const known = patterns.get(language);
  if (known) return known;
  const kinds = Object.keys(emptyNotes()) as NoteKind[];
  const made = kinds.map((kind) => {
    const labels = [filmWordsOf(language).notes[kind], filmWordsOf("en").notes[kind]].flatMap(listed);
    return [
      kind,
      new RegExp(`^[\\s*_#>•-]*(?:${labels.map(escaped).join("|")})[\\s*_]*[:：][\\s*_]*(.+)$`, "isu"),
    ] as const;
  });
  patterns.set(language, made);
  return made;
}

function guidancePattern(language: string): RegExp | null {
  const known = guidances.get(language);
  if (known !== undefined) return known;
  const phrases = listed(filmWordsOf(language).guidance);
  const edge = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(phrases[0] ?? "") ? "" : "(?![\\p{L}\\p{N}])";
  const made = phrases.length === 0 ? null : new RegExp(`^(?:${phrases.map(escaped).join("|")})${edge}`, "iu");
  guidances.set(language, made);
  return made;
}

function listed(words: string): string[] {
  return words
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}
