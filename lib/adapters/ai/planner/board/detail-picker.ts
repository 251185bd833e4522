import { actLine } from "@/lib/adapters/ai/planner/board/acts";
import { type Detail, SETTING_DETAILS } from "@/lib/adapters/ai/planner/board/details";
import { createRotation } from "@/lib/adapters/ai/planner/board/rotation";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { SUBJECT_DETAILS } from "@/lib/adapters/ai/planner/board/subject-details";
import type { Act } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { type CastMember, castIn } from "@/lib/adapters/ai/planner/reading/find-cast";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import type { Framing, Setting, Subject } from "@/lib/domain/picture";

/** Finds shots that a scene implies and doesn't describe; none comes twice in a film before all were seen. */
export type DetailPicker = {
  /** Says where the next details are to be found. */
  enter(place: Place): void;
  /** The picture that introduces the place. */
  placeSlot(beside: Slot): Slot;
  /** A picture of the subject or of the place, to stand beside one of the scene's own shots. */
  nextSlot(beside: Slot): Slot;
};

type Place = { setting: Setting; location: string };
/** What a detail is of, and the brief's words for it. */
type Main = { subject: Subject; words: string };

const NOTHING: Main = { subject: "none", words: "" };
const PEOPLE: readonly Subject[] = ["person", "child", "couple", "crowd", "hands"];
/** "The everybody" is no noun phrase. */
const EVERYBODY = /^(?:everybody|everyone)$/iu;
const SOMEBODY = /^(?:somebody|someone)$/iu;
/** Rooms in which nobody is by chance. */
const LIVED_IN: readonly Setting[] = ["kitchen", "living-room", "office", "workshop", "studio"];
const INSERT_SECONDS = 2.5;
const DETAIL_SECONDS = 3.5;

const ACT_OF_FRAMING: Readonly<Record<Framing, Act>> = {
  establishing: "arrival",
  wide: "life",
  medium: "life",
  "close-up": "detail",
  insert: "detail",
};

/** `unwanted` subjects never come into a detail; "no people" keeps out everybody. */
export function createDetailPicker(language: string, unwanted: readonly Subject[]): DetailPicker {
  const rotation = createRotation();
  const timesBeside = new Map<string, number>();
  const excluded = unwanted.some((subject) => PEOPLE.includes(subject)) ? [...unwanted, ...PEOPLE] : unwanted;
  let place: Place = { setting: "abstract", location: "" };
  let main = NOTHING;

  const allowed = (details: readonly Detail[]) =>
    details.filter((detail) => detail.subject === null || !excluded.includes(detail.subject));

  /** Other languages than English name only the main thing or the place on a card: nobody else may be in the picture. */
  const isWorded = (detail: Detail) =>
    language === "en" || detail.subject === null || isOfMain(detail, main) || !PEOPLE.includes(detail.subject);

  function cardText(detail: Detail, of: Main, filled: string): string {
    if (language === "en") return filled;
    const act = ACT_OF_FRAMING[detail.framing];
    const phrase = rotation.take(`phrase/${act}`, filmWordsOf(language).acts[act]) ?? act;
    return actLine(phrase, isOfMain(detail, of) ? of.words : place.location, language);
  }

  function slotOf(detail: Detail, beside: Slot, of: Main): Slot {
    const filled = fill(detail.text, of.words);
    const subject = detail.subject ?? of.subject;
    return {
      text: cardText(detail, of, filled),
      source: beside.source,
      sight: look("", language),
      subjects: [{ value: subject, start: 0, end: 0, hint: false }],
      cast: isOfMain(detail, of) ? castIn(of.words, beside.cast) : whoElse(detail, beside, place.setting),
      act: null,
      detail: { ...detail, text: filled, subject },
      spoken: null,
      seconds: null,
      weight: detail.framing === "insert" ? INSERT_SECONDS : DETAIL_SECONDS,
    };
  }

  return {
    enter(next) {
      place = next;
      main = NOTHING;
    },
    placeSlot(beside) {
      const [intro] = SETTING_DETAILS[place.setting];
      return slotOf(intro ?? { text: place.location, framing: "establishing", subject: "none" }, beside, NOTHING);
    },
    nextSlot(beside) {
      const times = (timesBeside.get(beside.source) ?? 0) + 1;
      timesBeside.set(beside.source, times);
      main = mainOf(beside, times, language) ?? main;
      const ofMain = allowed(SUBJECT_DETAILS[main.subject]).filter(isWorded);
      const ofPlace = allowed(SETTING_DETAILS[place.setting].slice(1)).filter(isWorded);
      const [mainKey, placeKey] = [`subject/${main.subject}`, `place/${place.setting}`];
      const takesPlace = rotation.rounds(mainKey, ofMain.length) > rotation.rounds(placeKey, ofPlace.length);
      const detail = takesPlace ? rotation.take(placeKey, ofPlace) : rotation.take(mainKey, ofMain);
      return slotOf(detail ?? { text: place.location, framing: "wide", subject: "none" }, beside, main);
    },
  };
}

/** In a room with one person, "a face" and "hands" are that person's. */
function whoElse(detail: Detail, beside: Slot, setting: Setting): CastMember[] {
  const isSomebody = detail.subject === "person" || detail.subject === "hands";
  const people = beside.cast.filter((one) => one.kind === "character" && PEOPLE.includes(one.subject));
  return isSomebody && people.length === 1 && LIVED_IN.includes(setting) ? people : [];
}

function isOfMain(detail: Detail, main: Main): boolean {
  const { subject } = detail;
  return main.words !== "" && (subject === null || subject === "hands" || subject === main.subject);
}

/** What one shot shows, in the words it uses. Its second subject comes first: the shot itself has shown the first one. */
function mainOf(slot: Slot, times: number, language: string): Main | null {
  const different = slot.subjects.filter(
    (one, index, all) => all.findIndex((other) => other.value === one.value) === index,
  );
  const seen = different[times % Math.max(1, different.length)];
  if (!seen) return null;
  const member = slot.cast.find((one) => one.subject === seen.value);
  if (member) return { subject: member.subject, words: member.name };
  const words = seen.end > 0 ? nounPhrase(slot.source, seen, language) : "";
  const startsSentence = seen.start === 0 && language !== "de";
  if (words === "") return null;
  return { subject: seen.value, words: startsSentence ? words.charAt(0).toLowerCase() + words.slice(1) : words };
}

/** "{it}" becomes "the old fisherman"; a name stays a name, and words that can't take "the" stay as they are. */
function fill(text: string, words: string): string {
  const named = EVERYBODY.test(words) ? "people" : words;
  const isPlain = !SOMEBODY.test(named) && /^[\p{sc=Latn}\s'’-]+$/u.test(named) && !/^\p{Lu}/u.test(named);
  const noun = named.replace(/^(?:the|an?|his|her|their|our|my)\s+/iu, "");
  const filled = text.replaceAll("{it}", isPlain ? `the ${noun}` : named);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
