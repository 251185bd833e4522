import { actLine } from "@/lib/adapters/ai/planner/board/acts";
import { type Detail, SETTING_DETAILS } from "@/lib/adapters/ai/planner/board/details";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { SUBJECT_DETAILS } from "@/lib/adapters/ai/planner/board/subject-details";
import type { Act } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { castIn } from "@/lib/adapters/ai/planner/reading/find-cast";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import type { Framing, Setting, Subject } from "@/lib/domain/picture";

/** Finds shots that a scene implies and doesn't describe; none comes twice in a film before all were seen. */
export type DetailPicker = {
  /** Says where the next details are to be found. */
  enter(place: { setting: Setting; location: string }): void;
  /** The picture that introduces the place. */
  placeSlot(beside: Slot): Slot;
  /** A picture of the subject or of the place, to stand beside one of the scene's own shots. */
  nextSlot(beside: Slot): Slot;
};

const ACT_OF_FRAMING: Readonly<Record<Framing, Act>> = {
  establishing: "arrival",
  wide: "life",
  medium: "life",
  "close-up": "detail",
  insert: "detail",
};

type Scene = { setting: Setting; location: string };
type Main = { subject: Subject; words: string };

const PEOPLE: readonly Subject[] = ["person", "child", "couple", "crowd", "hands"];
const NOTHING: Main = { subject: "none", words: "" };

/** `unwanted` subjects never come into a detail; "no people" keeps out everybody. */
export function createDetailPicker(language: string, unwanted: readonly Subject[]): DetailPicker {
  const shown = new Map<string, number>();
  const shownBeside = new Map<string, number>();
  const excluded = unwanted.some((subject) => PEOPLE.includes(subject)) ? [...unwanted, ...PEOPLE] : unwanted;
  let scene: Scene = { setting: "abstract", location: "" };
  let lastMain = NOTHING;

  /** The next entry of a list that the film goes through again and again. */
  function take(key: string, all: readonly Detail[]): Detail | undefined {
    const list = all.filter((detail) => detail.subject === null || !excluded.includes(detail.subject));
    const count = shown.get(key) ?? 0;
    shown.set(key, count + 1);
    return list[count % Math.max(1, list.length)];
  }

  function rounds(key: string, list: readonly Detail[]): number {
    return list.length === 0 ? Number.POSITIVE_INFINITY : (shown.get(key) ?? 0) / list.length;
  }

  function slotOf(detail: Detail, beside: Slot, main: Main): Slot {
    const english = sentence(detail.text, main.words);
    const act = ACT_OF_FRAMING[detail.framing];
    const times = shown.get(`line/${act}`) ?? 0;
    shown.set(`line/${act}`, times + 1);
    const subject = detail.subject ?? main.subject;
    const isOfCast = main.words !== "" && (detail.subject === null || detail.subject === "hands" || detail.subject === main.subject);
    return {
      text: language === "en" ? english : actLine(act, times, isOfCast ? main.words : scene.location, language),
      source: beside.source,
      sight: look("", language),
      subjects: [{ value: subject, start: 0, end: 0, hint: false }],
      cast: isOfCast ? castIn(main.words, beside.cast) : [],
      act: null,
      detail: { ...detail, text: english, subject },
      spoken: null,
      seconds: null,
      weight: detail.framing === "insert" ? 2.5 : 3.5,
    };
  }

  return {
    enter(place) {
      scene = place;
      lastMain = NOTHING;
    },
    placeSlot(beside) {
      const [intro] = SETTING_DETAILS[scene.setting];
      return slotOf(intro ?? { text: "{it}", framing: "establishing", subject: "none" }, beside, NOTHING);
    },
    nextSlot(beside) {
      const times = (shownBeside.get(beside.source) ?? 0) + 1;
      shownBeside.set(beside.source, times);
      lastMain = mainOf(beside, times, language) ?? lastMain;
      const main = lastMain;
      const ofSubject = SUBJECT_DETAILS[main.subject];
      const ofPlace = SETTING_DETAILS[scene.setting].slice(1);
      const takesPlace = rounds(`subject/${main.subject}`, ofSubject) > rounds(`place/${scene.setting}`, ofPlace);
      const detail = takesPlace ? take(`place/${scene.setting}`, ofPlace) : take(`subject/${main.subject}`, ofSubject);
      return slotOf(detail ?? { text: "{it}", framing: "wide", subject: null }, beside, main);
    },
  };
}

/** What one shot shows, in the words it uses. Its second subject comes first: the shot itself has shown the first one. */
function mainOf(slot: Slot, times: number, language: string): Main | null {
  const different = slot.subjects.filter((one, index, all) => all.findIndex((other) => other.value === one.value) === index);
  const first = different[times % Math.max(1, different.length)];
  if (!first) return null;
  const member = slot.cast.find((one) => one.subject === first.value);
  if (member) return { subject: member.subject, words: member.name };
  const words = first.end > 0 ? nounPhrase(slot.source, first, language) : "";
  const starts = first.start === 0 && language !== "de";
  return words === "" ? null : { subject: first.value, words: starts ? words.charAt(0).toLowerCase() + words.slice(1) : words };
}

/** "{it}" becomes "the old fisherman"; a name stays a name, and words that can't take "the" stay as they are. */
function sentence(text: string, words: string): string {
  const isPlain = /^[\p{sc=Latn}\s'’-]+$/u.test(words) && !/^\p{Lu}/u.test(words);
  const noun = words.replace(/^(?:the|an?|his|her|their|our|my)\s+/iu, "");
  const filled = text.replaceAll("{it}", isPlain ? `the ${noun}` : words);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
