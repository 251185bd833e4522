import type { NoteKind } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { look } from "@/lib/adapters/ai/planner/reading/look";

/** What a brief says about the film instead of telling it, by kind. */
export type Notes = Readonly<Record<NoteKind, readonly string[]>>;

export type Note = { kind: NoteKind; text: string };

const patterns = new Map<string, readonly (readonly [NoteKind, RegExp])[]>();
type Guidance = { phrases: RegExp | null; topics: RegExp | null; linked: RegExp | null };

const guidances = new Map<string, Guidance>();

/** "Audience: young parents" as a note, or null for a line that belongs to the story. */
export function readNote(line: string, language: string): Note | null {
  for (const [kind, pattern] of notePatterns(language)) {
    const text = line.match(pattern)?.[1]?.trim();
    if (text) return { kind, text };
  }
  return null;
}

/**
 * Whether a sentence directs the film ("The tone is warm"), tells what happens to a thing that a film has
 * ("The music stops", "The audience rises"), or is about neither.
 */
export function topicOf(sentence: string, language: string): "directs" | "tells" | null {
  const { phrases, topics, linked } = guidanceOf(language);
  const text = sentence.trim();
  if (phrases?.test(text)) return "directs";
  if (!topics?.test(text)) return null;
  if (linked) return linked.test(text) ? "directs" : "tells";
  return look(text, language).cues.size > 0 ? "tells" : "directs";
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

function guidanceOf(language: string): Guidance {
  const known = guidances.get(language);
  if (known) return known;
  const words = filmWordsOf(language);
  const [phrases, topics, linking] = [words.guidance, words.topics, words.linking].map((list) => listed(list));
  const made = {
    phrases: beginning(phrases, ""),
    topics: beginning(topics, ""),
    linked: linking?.length
      ? beginning(topics, `\\s*(?:[:：–—-]|(?:${linking.map(escaped).join("|")})(?![\\p{L}\\p{N}]))`)
      : null,
  };
  guidances.set(language, made);
  return made;
}

/** Matches a sentence that begins with one of the phrases as whole words. */
function beginning(phrases: readonly string[] | undefined, then: string): RegExp | null {
  if (!phrases?.length) return null;
  const edge = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(phrases[0] ?? "") ? "" : "(?![\\p{L}\\p{N}])";
  return new RegExp(`^(?:${phrases.map(escaped).join("|")})${edge}${then}`, "iu");
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
