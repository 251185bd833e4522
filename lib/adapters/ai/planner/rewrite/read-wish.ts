import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { NOTE_WORDS } from "@/lib/adapters/ai/planner/lexicon/note-words";
import { capitalised } from "@/lib/adapters/ai/planner/reading/capitalised";
import { findWords } from "@/lib/adapters/ai/planner/reading/find-words";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import { type Mention, readWords } from "@/lib/adapters/ai/planner/reading/read-words";
import { isUnspaced, tokensOf } from "@/lib/adapters/ai/planner/reading/tokens";
import { buildIndex } from "@/lib/adapters/ai/planner/reading/word-index";
import { partNote } from "@/lib/adapters/ai/planner/rewrite/part-note";
import { namedIn } from "@/lib/domain/board/named-in";
import type { CameraMove, Framing, Mood, Setting, TimeOfDay, Weather } from "@/lib/domain/picture";

/** What a note asks for. Null and empty mean that it doesn't say. */
export type Wish = {
  weather: Weather | null;
  timeOfDay: TimeOfDay | null;
  mood: Mood | null;
  place: { words: string; setting: Setting } | null;
  framing: Framing | null;
  move: CameraMove | null;
  distance: "closer" | "wider" | null;
  pace: "slower" | "faster" | null;
  /** As "#rrggbb". */
  colours: readonly string[];
  isSilent: boolean;
  /** What shall not be seen, in the note's own words, and which weather that is. */
  unwanted: readonly string[];
  unwantedWeathers: readonly Weather[];
  /** Something that happens, in sentences for a shot. */
  told: readonly string[];
  /** Directions that the planner has no word for, for the prompts. */
  directions: readonly string[];
};

const NOTE_INDEX = buildIndex(
  Object.entries(NOTE_WORDS).flatMap(([kind, table]) =>
    Object.entries(table).map(([value, words]) => ({ kind, value, words })),
  ),
);
/** What a note sets; everything else that it names is something to show. */
const SETTABLE: readonly string[] = ["weather", "time", "mood", "framing", "move", "setting"];
/** A part that begins with one of these is for the camera, whoever it shows. */
const CAMERA: readonly string[] = ["distance", "framing", "move"];
const LESS_REACH = 4;

type Word = Pick<Mention, "value" | "hint" | "negated" | "start" | "end"> & { kind: string };

/** Reads a note of a person about what is on the board. Any text, any language, never fails. */
export function readWish(note: string, { language, names }: { language: string; names: readonly string[] }): Wish {
  const parts = partNote(note, (part) => {
    const words = wordsOf(part, language);
    return { words, kind: kindOf(part, words, { language, names }) };
  });
  const asked = parts.filter(({ kind }) => kind !== "tells");
  const words = asked.flatMap((part) => part.words);
  const wanted = words.filter((word) => !word.negated);
  const unwanted = asked.flatMap(({ text, words: own }) =>
    own
      .filter(({ negated, kind }) => negated && [...SETTABLE, "subject"].includes(kind))
      .map((word) => ({ text: text.slice(word.start, word.end), word })),
  );
  return {
    weather: first<Weather>(wanted, "weather"),
    timeOfDay: first<TimeOfDay>(wanted, "time"),
    mood: first<Mood>(wanted, "mood"),
    place: asked.map((part) => placeIn(part, language)).find((place) => place !== null) ?? null,
    framing: first<Framing>(wanted, "framing"),
    move: first<CameraMove>(wanted, "move"),
    distance: first<"closer" | "wider">(wanted, "distance"),
    pace: first<"slower" | "faster">(wanted, "pace"),
    colours: [...new Set(wanted.filter(({ kind }) => kind === "colour").map(({ value }) => value))],
    isSilent: words.some(({ kind }) => kind === "silence"),
    unwanted: [...new Set(unwanted.map(({ text }) => text))],
    unwantedWeathers: unwanted.flatMap(({ word }) => (word.kind === "weather" ? [word.value as Weather] : [])),
    told: parts.filter(({ kind }) => kind === "tells").map(({ text }) => sentence(text)),
    directions: parts.filter(({ kind }) => kind === "directs").map(({ text }) => sentence(text)),
  };
}

/** Everything of a text that a note can ask for; a note's own words beat what they mean elsewhere. */
function wordsOf(text: string, language: string): Word[] {
  const own = findWords(text, NOTE_INDEX, language).flatMap(({ tags, start, end }) =>
    tags.map(({ kind, value }): Word => ({ kind, value, hint: false, negated: false, start, end })),
  );
  const strong = own.filter(({ kind }) => kind !== "filler" && kind !== "less");
  const less = own.filter(({ kind }) => kind === "less");
  const read = readWords(text, language)
    .filter((mention) => !strong.some((word) => overlaps(word, mention)))
    .map((mention): Word => {
      const isLess = less.some(({ end }) => mention.start >= end && mention.start - end <= LESS_REACH);
      return { ...mention, negated: mention.negated || isLess };
    });
  return [...own, ...read];
}

function overlaps(a: Pick<Word, "start" | "end">, b: Pick<Word, "start" | "end">): boolean {
  return a.start < b.end && b.start < a.end;
}

type PartKind = "asks" | "tells" | "directs";

/** A part asks when nothing is left of it without its known words; what is left happens, or directs. */
function kindOf(
  text: string,
  words: readonly Word[],
  { language, names }: { language: string; names: readonly string[] },
): PartKind {
  const known = words.filter(
    ({ kind, negated }) => negated || SETTABLE.includes(kind) || Object.hasOwn(NOTE_WORDS, kind),
  );
  const left = tokensOf(text).filter((token) => !known.some((word) => covers(word, token, text)));
  const small = smallWords(language);
  if (left.every((token) => small.has(token.text))) return "asks";
  const camera = words.find(({ kind, negated }) => !negated && CAMERA.includes(kind));
  if (camera && left.every((token) => token.start > camera.start || small.has(token.text))) return "directs";
  const isShown = words.some(({ kind, negated }) => !negated && (kind === "subject" || kind === "cue"));
  if (isShown || names.some((name) => namedIn(text, name))) return "tells";
  return "directs";
}

/** Scripts without spaces are one token from edge to edge: a known word inside is what it says. */
function covers(word: Word, token: { start: number; end: number }, text: string): boolean {
  if (isUnspaced(text.slice(token.start, token.end))) return overlaps(word, token) && word.kind !== "filler";
  return word.start <= token.start && token.end <= word.end;
}

const smalls = new Map<string, ReadonlySet<string>>();

function smallWords(language: string): ReadonlySet<string> {
  const known = smalls.get(language);
  if (known) return known;
  const { functionWords, determiners, negations, pronouns, thingPronouns } = filmWordsOf(language);
  const all = [functionWords, determiners, negations, pronouns, thingPronouns, filmWordsOf("en").functionWords];
  const made = new Set(all.flatMap((words) => tokensOf(words).map(({ text }) => text)));
  smalls.set(language, made);
  return made;
}

/** The surest word of a kind, the first of equals. */
function first<T extends string>(words: readonly Word[], kind: string): T | null {
  const ofKind = words.filter((word) => word.kind === kind);
  return ((ofKind.find(({ hint }) => !hint) ?? ofKind[0])?.value as T | undefined) ?? null;
}

function placeIn(part: { text: string; words: readonly Word[] }, language: string): Wish["place"] {
  const word = part.words.find(({ kind, negated, hint }) => kind === "setting" && !negated && !hint);
  if (!word) return null;
  return { words: capitalised(nounPhrase(part.text, word, language)), setting: word.value as Setting };
}

function sentence(text: string): string {
  const bare = text.trim().replace(/[\s.,;:。、，]+$/u, "");
  return `${capitalised(bare)}${/[!?。！？…]$/u.test(bare) ? "" : "."}`;
}
