import { isFirstName } from "@/lib/adapters/ai/planner/lexicon/first-names";
import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import type { CapitalRun } from "@/lib/adapters/ai/planner/reading/capital-runs";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import type { Subject } from "@/lib/domain/picture";

export type NameKind = "person" | "place" | "object" | "brand";

/** What stands directly before a place. */
const PLACE_BEFORE: Readonly<Record<string, RegExp>> = {
  en: /\b(?:in|at|near|from|to|around|across|outside|inside|through|over|above|of)\s+(?:the\s+)?$/i,
  fr: /(?:^|\s)(?:à|en|vers|de|dans|près de|au|aux)\s+$/iu,
  es: /\b(?:en|desde|hacia|por|de|a)\s+$/i,
  de: /\b(?:in|nach|aus|bei|von|über)\s+$/i,
  it: /(?:^|\s)(?:a|in|da|verso|di)\s+$/i,
  pt: /(?:^|\s)(?:em|no|na|para|de|do|da)\s+$/i,
  nl: /\b(?:in|naar|uit|bij|van)\s+$/i,
};
/** What stands directly before a product or a company. */
const BRAND_BEFORE =
  /\b(?:for|by|introducing|app|brand|product|startup|company|new|pour|par|marque|para|por|marca|für|marke|presenting|uses?|using|opens|try|buy|download)\s+(?:the\s+|our\s+)?$/iu;
/** A name that something is done right after belongs to whoever does it. */
const ACTION_REACH = 16;
const MADE_UP = /\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}|^\p{Lu}{3,}$|™|®/u;

const THINGS: readonly Subject[] = [
  "product",
  "phone",
  "laptop",
  "bottle",
  "cup",
  "shape",
  "car",
  "bicycle",
  "drone",
  "robot",
  "plate",
  "book",
  "boat",
];
const PEOPLE: readonly Subject[] = ["person", "child", "couple", "crowd"];
const ANIMALS: readonly Subject[] = ["dog", "cat", "horse", "bird", "fish"];

/** "iPhone", "X200", "NASA": nobody writes an ordinary word like this. */
export function isMadeUp(word: string): boolean {
  return MADE_UP.test(word);
}

/** "Captain Nemo", or "Nemo" after "captain". */
export function isTitled(run: CapitalRun, language: string): boolean {
  const titles = listed(filmWordsOf(language).honorifics);
  const bare = (word: string | undefined) => (word ?? "").toLowerCase().replace(/\.$/, "");
  return (
    (run.words.length > 1 && titles.includes(bare(run.words[0]))) ||
    titles.includes(bare(run.before.trim().split(/\s+/).at(-1)))
  );
}

/** "named Mara", "namens Mara" */
export function isIntroduced(run: CapitalRun, language: string): boolean {
  const before = run.before.toLowerCase().replace(/[\s“"«„‘']+$/u, "");
  return listed(filmWordsOf(language).naming).some((word) => before === word || before.endsWith(` ${word}`));
}

export function followsPlaceWord(run: CapitalRun, language: string): boolean {
  return PLACE_BEFORE[language]?.test(run.before) ?? false;
}

/** Whether a name belongs to a person (animals count), a place, or a thing, by what it says and what stands around it. */
export function nameKind(run: CapitalRun, language: string): NameKind {
  const hasFirstName = run.words.some(isFirstName);
  if (!hasFirstName && look(run.text, language).setting !== null) return "place";
  if (hasFirstName || isTitled(run, language)) return "person";
  const around = neighbours(run, language);
  const isThing = around.some((subject) => THINGS.includes(subject));
  const isSomebody = around.some((subject) => PEOPLE.includes(subject) || ANIMALS.includes(subject));
  if (isIntroduced(run, language)) return isThing && !isSomebody ? "brand" : "person";
  if (run.words.some(isMadeUp) || BRAND_BEFORE.test(run.before)) return "brand";
  if (followsPlaceWord(run, language)) return "place";
  return isThing ? "brand" : kindByAction(run, isSomebody, language);
}

function kindByAction(run: CapitalRun, isSomebody: boolean, language: string): NameKind {
  const acts = look(run.after.slice(0, ACTION_REACH), language).cues.size > 0;
  return isSomebody || acts ? "person" : "object";
}

/** Things and beings named right before the name or in an apposition after it. */
function neighbours(run: CapitalRun, language: string): Subject[] {
  const before = run.before.split(/[,.;:]/).at(-1) ?? "";
  const after = run.after.match(/^\s*[,:]\s*[^,.;]+/u)?.[0] ?? "";
  return look(`${before} ${after}`, language).subjects.map((subject) => subject.value);
}

function listed(words: string): string[] {
  return words
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
