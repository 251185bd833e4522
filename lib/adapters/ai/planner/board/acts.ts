import type { Act } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { castIn } from "@/lib/adapters/ai/planner/reading/find-cast";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import type { Reading } from "@/lib/adapters/ai/planner/reading/read-brief";
import type { Segment } from "@/lib/adapters/ai/planner/reading/segment";
import { showableClauses } from "@/lib/adapters/ai/planner/reading/showable-clauses";
import { wordWeight } from "@/lib/adapters/ai/planner/reading/tokens";
import type { TimeOfDay } from "@/lib/domain/picture";

/** How a single image becomes a film, by the film's length in seconds. */
const ACTS: readonly { upTo: number; acts: readonly Act[] }[] = [
  { upTo: 14, acts: ["arrival"] },
  { upTo: 24, acts: ["arrival", "close"] },
  { upTo: 44, acts: ["arrival", "detail", "close"] },
  { upTo: 74, acts: ["arrival", "detail", "turn", "close"] },
  { upTo: 119, acts: ["arrival", "detail", "life", "turn", "close"] },
  { upTo: 199, acts: ["arrival", "detail", "life", "detail", "turn", "life", "close"] },
  { upTo: 300, acts: ["arrival", "detail", "life", "detail", "turn", "life", "detail", "turn", "close"] },
];

const MAX_WORDS = 34;
/** From three showable clauses on, a sentence has a shape of its own. */
const MAX_CLAUSES = 2;
/** From this length on a film without a stated hour goes through a day. */
const DAY_PASSES_FROM_SECONDS = 75;
const HOURS: readonly TimeOfDay[] = ["dawn", "morning", "day", "golden-hour", "dusk", "night"];

/** True for a brief that is one image or one sentence: it needs a shape that its text doesn't have. */
export function isOneImage(reading: Reading): boolean {
  const beats = reading.segments.flatMap((segment) => segment.beats);
  const [only] = beats;
  if (reading.form !== "prose" || beats.length !== 1 || !only || only.spoken) return false;
  return wordWeight(only.text) <= MAX_WORDS && showableClauses(only.text, reading.language).length <= MAX_CLAUSES;
}

/** Arrival, detail, life, turn, close: each act introduces the brief's own words. */
export function actsOf(reading: Reading, durationSeconds: number): Segment[] {
  const acts = ACTS.find((shape) => durationSeconds <= shape.upTo)?.acts ?? ["arrival"];
  const words = filmWordsOf(reading.language).acts;
  const [image] = reading.segments.flatMap((segment) => segment.beats);
  const whole = (image?.text ?? reading.subject).replace(/[\s.。]+$/u, "");
  const short = mainWords(whole, reading);
  const seen = new Map<Act, number>();
  return acts.map((act, index) => {
    const times = seen.get(act) ?? 0;
    seen.set(act, times + 1);
    const title = words[act][times % words[act].length] ?? act;
    return {
      heading: title,
      place: null,
      time:
        durationSeconds >= DAY_PASSES_FROM_SECONDS
          ? (HOURS[Math.floor((index * HOURS.length) / acts.length)] ?? null)
          : null,
      beats: [
        {
          text: `${title}${separator(reading.language)}${isWholeTold(act, whole, reading.language) ? whole : short}`,
          seconds: null,
          spoken: null,
        },
      ],
      seconds: null,
      transition: null,
    };
  });
}

/** Details and life show who or what it is about; the other acts tell the whole sentence, the last one only if it is an image. */
function isWholeTold(act: Act, whole: string, language: string): boolean {
  if (act === "close") return look(whole, language).cues.size === 0;
  return act === "arrival" || act === "turn";
}

function mainWords(whole: string, reading: Reading): string {
  const [member] = castIn(whole, reading.cast);
  const [seen] = look(whole, reading.language).subjects;
  const place = look(whole, reading.language).settingWords;
  const noun = seen ?? place;
  const words = member?.name ?? (noun ? nounPhrase(whole, noun, reading.language) : whole);
  const isPlain = reading.language === "en" && /^\p{Ll}/u.test(words) && words !== whole;
  return isPlain ? `the ${words}` : words;
}

/** The act that a line written by `actsOf` introduces, or null for any other line. */
export function actOf(text: string, language: string): Act | null {
  const acts = Object.entries(filmWordsOf(language).acts) as [Act, readonly string[]][];
  return (
    acts.find(([, phrases]) => phrases.some((phrase) => text.startsWith(`${phrase}${separator(language)}`)))?.[0] ??
    null
  );
}

/** How a language puts a colon. */
function separator(language: string): string {
  if (language === "fr") return " : ";
  return language === "ja" || language === "zh" ? "：" : ": ";
}

/** A line that introduces one more image: "Detail: the lamp". */
export function actLine(phrase: string, words: string, language: string): string {
  return `${phrase}${separator(language)}${words}`;
}
