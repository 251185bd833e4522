import { actLine } from "@/lib/adapters/ai/planner/board/acts";
import type { Coverage } from "@/lib/adapters/ai/planner/board/cover-scene";
import { type Detail, SETTING_DETAILS } from "@/lib/adapters/ai/planner/board/details";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { SUBJECT_DETAILS } from "@/lib/adapters/ai/planner/board/subject-details";
import type { Act } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { look, type SeenSubject } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import type { Framing, Setting, Subject } from "@/lib/domain/picture";

/** Remembers over the whole film which details were shown, so that none comes twice before all have been seen. */
export type DetailPicker = { place: Setting; subject: Subject; words: string; shown: Map<string, number> };

const ACT_OF_FRAMING: Readonly<Record<Framing, Act>> = {
  establishing: "arrival",
  wide: "life",
  medium: "life",
  "close-up": "detail",
  insert: "detail",
};

/** A shot of the place or of the subject that the brief implies and doesn't describe. */
export function detailSlot(coverage: Coverage, slots: readonly Slot[], wish: "place" | "next"): Slot {
  const { details, language, scene } = coverage;
  const main = mainSubject(slots);
  const subject = main?.value ?? details.subject;
  const words = main ? nounPhrase(main.source, main, language) : details.words;
  const detail = nextDetail(details, subject, wish);
  const source = slots[0]?.source ?? scene.description;
  return {
    text: language === "en" ? sentence(detail, words) : localLine(detail, words, coverage),
    source,
    sight: look("", language),
    act: null,
    detail: { ...detail, text: sentence(detail, words), subject: detail.subject ?? subject },
    spoken: null,
    seconds: null,
    weight: detail.framing === "insert" ? 2.5 : 3.5,
  };
}

function mainSubject(slots: readonly Slot[]): (SeenSubject & { source: string }) | null {
  for (const slot of slots) {
    const [first] = slot.sight.subjects;
    if (first) return { ...first, source: slot.source };
  }
  return null;
}

/** Takes turns between subject and place; the place's first picture is the one that introduces it. */
function nextDetail(picker: DetailPicker, subject: Subject, wish: "place" | "next"): Detail {
  const ofPlace = SETTING_DETAILS[picker.place];
  const ofSubject = SUBJECT_DETAILS[subject];
  const placeKey = `place/${picker.place}`;
  const subjectKey = `subject/${subject}`;
  const placeShown = picker.shown.get(placeKey) ?? 0;
  const subjectShown = picker.shown.get(subjectKey) ?? 0;
  const rounds = (shown: number, all: readonly Detail[]) => (all.length === 0 ? Number.POSITIVE_INFINITY : shown / all.length);
  const takePlace = wish === "place" || rounds(subjectShown, ofSubject) > rounds(Math.max(0, placeShown - 1), ofPlace);
  const [key, all, shown] = takePlace ? [placeKey, ofPlace, placeShown] : [subjectKey, ofSubject, subjectShown];
  picker.shown.set(key, shown + 1);
  const fallback: Detail = { text: "{it}", framing: "wide", subject: null };
  if (wish === "place") return ofPlace[0] ?? fallback;
  return all[takePlace ? 1 + (Math.max(0, shown - 1) % Math.max(1, all.length - 1)) : shown % all.length] ?? fallback;
}

/** "{it}" becomes "the old fisherman"; a name stays a name. */
function sentence(detail: Detail, words: string): string {
  const isName = /^\p{Lu}/u.test(words) || !/^[\p{sc=Latn}\s'’-]+$/u.test(words);
  const named = detail.text.replaceAll("{it}", isName ? words : `the ${words.replace(/^(?:the|an?|his|her|their|our|my)\s+/iu, "")}`);
  return named.charAt(0).toUpperCase() + named.slice(1);
}

function localLine(detail: Detail, words: string, { details, language, scene }: Coverage): string {
  const act = ACT_OF_FRAMING[detail.framing];
  const key = `line/${act}`;
  const times = details.shown.get(key) ?? 0;
  details.shown.set(key, times + 1);
  const isPlace = detail.subject === "none";
  return actLine(act, times, isPlace ? scene.location : words, language);
}
