import type { ArcStep, Cue } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { type Mention, type MentionKind, readWords } from "@/lib/adapters/ai/planner/reading/read-words";
import type { CameraMove, Framing, Mood, Setting, Subject, TimeOfDay, Weather } from "@/lib/domain/picture";

/** A thing that a text shows, with its place in the text. */
export type SeenSubject = { value: Subject; start: number; end: number; hint: boolean };

/** What a text shows and asks for. Null and empty mean that it doesn't say. */
export type Sight = {
  setting: Setting | null;
  /** The setting follows from somebody's work ("a chef") and not from a place. */
  settingIsHint: boolean;
  /** Where the text names the place; null when it only shows a thing that proves it. */
  settingWords: { start: number; end: number } | null;
  subjects: readonly SeenSubject[];
  time: TimeOfDay | null;
  /** The time follows from a word such as "day" or "neon" and not from an hour. */
  timeIsHint: boolean;
  weather: Weather | null;
  mood: Mood | null;
  /** How many words speak of a mood. */
  moodWords: number;
  /** The mood that a longer text comes back to: said at least twice. */
  mainMood: Mood | null;
  framing: Framing | null;
  move: CameraMove | null;
  cues: ReadonlySet<Cue>;
  arc: readonly ArcStep[];
  timePasses: boolean;
  /** Camera, light or music are spoken of. */
  hasCraft: boolean;
  /** "She", "they": somebody who was named before. */
  hasPronoun: boolean;
  /** "It": something that was named before. */
  hasThingPronoun: boolean;
  /** What the text wants kept out, in its own words. */
  unwanted: readonly string[];
  unwantedSubjects: readonly Subject[];
};

/** A room says more about a picture than the city around it. */
const SPECIFICITY: Partial<Record<Setting, number>> = {
  kitchen: 3,
  "living-room": 3,
  office: 3,
  workshop: 3,
  shop: 3,
  stage: 3,
  studio: 3,
  underwater: 3,
  space: 3,
  street: 2,
  beach: 2,
  snowfield: 2,
  desert: 2,
  forest: 2,
  mountains: 1.5,
  countryside: 1.5,
  ocean: 1,
  city: 1,
  abstract: 0.5,
};

const ORIGIN =
  /(?:\bfrom(?: the)?|\baus(?: dem| der)?|\bvom|\bdepuis(?: la| le)?|\bdesde(?: el| la)?|\bdalla?|\buit(?: de| het)?)\s+(?:\p{L}+\s)?$/iu;
const NATURE: ReadonlySet<string> = new Set([
  "mountains",
  "forest",
  "countryside",
  "beach",
  "desert",
  "snowfield",
  "ocean",
]);
/** "The stage" says no more than "stage", "concert hall" does. */
const ARTICLE = /^(?:(?:on|in|at)\s+)?(?:the|an?)\s+/iu;
/** "a road in the mountains": so close a road belongs to the landscape. */
const ROAD_GAP = 10;

const remembered = new Map<string, Sight>();
const MAX_REMEMBERED = 500;

/** Reads a text once for everything that a camera has to know. Same text and language, same sight. */
export function look(text: string, language: string): Sight {
  const key = `${language}\n${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const sight = see(text, language);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, sight);
  return sight;
}

function see(text: string, language: string): Sight {
  const all = readWords(text, language);
  const wanted = all.filter((mention) => !mention.negated);
  const of = (kind: MentionKind) => wanted.filter((mention) => mention.kind === kind);
  const setting = bestSetting(
    of("setting").map((mention) => asOrigin(mention, text)),
    text,
  );
  return {
    setting: (setting?.value as Setting | undefined) ?? null,
    settingIsHint: setting?.hint ?? false,
    settingWords: setting && !setting.thing ? { start: setting.start, end: setting.end } : null,
    subjects: subjectsIn(of("subject")),
    time: firstValue<TimeOfDay>(of("time")),
    timeIsHint: of("time").every((mention) => mention.hint),
    weather: firstValue<Weather>(of("weather")),
    mood: bestMood(of("mood"), 0),
    moodWords: of("mood").length,
    mainMood: bestMood(of("mood"), 2),
    framing: firstValue<Framing>(of("framing")),
    move: firstValue<CameraMove>(of("move")),
    cues: new Set(of("cue").map((mention) => mention.value as Cue)),
    arc: of("arc").map((mention) => mention.value as ArcStep),
    timePasses: of("time-passing").length > 0,
    hasCraft: of("craft").length > 0,
    hasPronoun: of("pronoun").some((mention) => mention.value === "somebody"),
    hasThingPronoun: of("pronoun").some((mention) => mention.value === "something"),
    unwanted: unwantedWords(text, all),
    unwantedSubjects: all.filter((one) => one.negated && one.kind === "subject").map((one) => one.value as Subject),
  };
}

/** Where somebody comes from is not where the picture plays. */
function asOrigin(mention: Mention, text: string): Mention {
  const isOrigin = ORIGIN.test(text.slice(Math.max(0, mention.start - 16), mention.start));
  return isOrigin ? { ...mention, hint: true } : mention;
}

function bestSetting(mentions: readonly Mention[], text: string): Mention | null {
  const score = (mention: Mention) => {
    const isRoad =
      mention.value === "street" && mentions.some((other) => NATURE.has(other.value) && isBeside(mention, other));
    return (
      (mention.hint ? 0 : 10) + (isRoad ? 0 : (SPECIFICITY[mention.value as Setting] ?? 0)) - (mention.thing ? 1 : 0)
    );
  };
  const length = (mention: Mention) => text.slice(mention.start, mention.end).replace(ARTICLE, "").split(/\s+/u).length;
  const isBetter = (one: Mention, best: Mention) =>
    score(one) > score(best) || (one.value === best.value && score(one) === score(best) && length(one) > length(best));
  return mentions.reduce<Mention | null>((best, one) => (best && !isBetter(one, best) ? best : one), null);
}

function isBeside(one: Mention, other: Mention): boolean {
  return Math.max(one.start - other.end, other.start - one.end) <= ROAD_GAP;
}

function subjectsIn(mentions: readonly Mention[]): SeenSubject[] {
  const seen = mentions.map(({ value, start, end, hint }) => ({ value: value as Subject, start, end, hint }));
  return [...seen.filter((one) => !one.hint), ...seen.filter((one) => one.hint)];
}

function firstValue<T extends string>(mentions: readonly Mention[]): T | null {
  const first = mentions.find((mention) => !mention.hint) ?? mentions[0];
  return (first?.value as T | undefined) ?? null;
}

function bestMood(mentions: readonly Mention[], minVotes: number): Mood | null {
  const votes = new Map<string, number>();
  for (const { value, hint } of mentions) votes.set(value, (votes.get(value) ?? 0) + (hint ? 0.5 : 1));
  let best: [string, number] | null = null;
  for (const vote of votes) if (!best || vote[1] > best[1]) best = vote;
  return best && best[1] >= minVotes ? (best[0] as Mood) : null;
}

function unwantedWords(text: string, mentions: readonly Mention[]): string[] {
  const things = mentions.filter(
    (mention) => mention.negated && ["subject", "setting", "weather"].includes(mention.kind),
  );
  return [...new Set(things.map((mention) => text.slice(mention.start, mention.end)))];
}
