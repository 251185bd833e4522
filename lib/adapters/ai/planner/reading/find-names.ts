import { isFirstName } from "@/lib/adapters/ai/planner/lexicon/first-names";
import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { type CapitalRun, capitalRuns, withoutFirst } from "@/lib/adapters/ai/planner/reading/capital-runs";
import { findUnspacedNames } from "@/lib/adapters/ai/planner/reading/find-unspaced-names";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import {
  followsPlaceWord,
  isIntroduced,
  isMadeUp,
  isTitled,
  type NameKind,
  nameKind,
} from "@/lib/adapters/ai/planner/reading/name-kind";
import { isUnspaced } from "@/lib/adapters/ai/planner/reading/tokens";

export type Name = { name: string; kind: NameKind };

const MAX_NAMES = 20;
/** Languages whose names have marks of their own. */
const CAPITAL_FREE = ["ja", "zh", "th"];
/** Here a sentence opens with an article unless it opens with a name. */
const ARTICLE_FIRST = ["fr", "es", "it", "pt", "nl"];
const ACRONYMS = new Set(
  "AI TV UK USA EU UN DIY CEO CFO COO CTO FAQ APP POV VFX SFX CGI HDR FPS LED INT EXT VO CTA GPS DNA ASMR DJ VR AR KI IA UGC SAAS B2B B2C 2D 3D 4K 8K HD UHD ROI KPI TBD ASAP LOGO END THE AND".split(
    " ",
  ),
);
const NOT_NAMES = new Set(
  "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter english french spanish german italian portuguese japanese chinese korean american european african asian scene shot act close-up insert establishing interior exterior voiceover narrator title logo end fade cut montage close wide medium mr mrs ms dr internet backstage tonight today yesterday tomorrow somewhere nowhere everywhere upstairs downstairs later meanwhile".split(
    " ",
  ),
);
/** "Nimbus's", "Nimbus, a bottle": somebody is being introduced. */
const APPOSITION = /^(?:['’]s\b|[,:]\s+(?:an?|the|une?|el|la|le|der|die|das|ein|eine|um|uma|il|un)\s)/u;

/** Named people, places and products of a text, in the order they appear; each once. Never fails. */
export function findNames(text: string, language: string): Name[] {
  const spaced = CAPITAL_FREE.includes(language) ? "" : text.replace(QUOTED, " ");
  const runs = capitalRuns(spaced, language).map((run) => withoutSmallWords(run, language));
  const inside = new Set(runs.filter((run) => !run.startsSentence).flatMap((run) => run.words));
  const names = runs
    .filter((run) => isName(run, inside, language))
    .map((run) => ({ name: run.text, kind: nameKind(run, language) }));
  return once([...names, ...(isUnspaced(text) ? findUnspacedNames(text, language) : []), ...quotedNames(text)]);
}

const smallWords = new Map<string, ReadonlySet<string>>();

/** At the start of a sentence "The Harbour" is the harbour, and "Then Tom" is Tom. */
function withoutSmallWords(run: CapitalRun, language: string): CapitalRun {
  const small = smallWordsOf(language);
  const isSmall = (word: string, index: number) =>
    small.has(word.toLowerCase()) ||
    (index === 0 &&
      run.words.length > 1 &&
      ((run.startsSentence && isVerbal(word, language)) || isRoleWord(run, language)));
  const count = run.words.findIndex((word, index) => !isSmall(word, index));
  return count === 0 ? run : withoutFirst(run, count < 0 ? run.words.length : count);
}

/** "Uhrmacher Karl" is Karl, a watchmaker. */
function isRoleWord(run: CapitalRun, language: string): boolean {
  const [first = "", second = ""] = run.words;
  if (!isFirstName(second) || isFirstName(first) || isTitled(run, language)) return false;
  return language === "de" || look(first, language).subjects.length > 0;
}

/** "Introducing Crumbly", "Try Crumbly" */
function isVerbal(word: string, language: string): boolean {
  const sight = look(word, language);
  return sight.arc.length > 0 || sight.cues.size > 0;
}

function smallWordsOf(language: string): ReadonlySet<string> {
  const known = smallWords.get(language);
  if (known) return known;
  const { functionWords, determiners, pronouns, timePassing } = filmWordsOf(language);
  const also =
    "then,when,after,before,suddenly,finally,now,here,inside,outside,only,even,if,but,so,yes,no,what,why,how,who,puis,ensuite,alors,soudain,luego,entonces,después,poi,allora,dopo,então,depois,daarna,dann,plötzlich";
  const words = `${functionWords},${determiners},${pronouns},${timePassing},${also}`
    .split(",")
    .map((word) => word.trim());
  const set = new Set(words);
  smallWords.set(language, set);
  return set;
}

function isName(run: CapitalRun, inside: ReadonlySet<string>, language: string): boolean {
  const [first] = run.words;
  if (!first || isOrdinary(run) || isFilmWord(run, language)) return false;
  const isSure =
    run.words.some(isFirstName) || isMadeUp(first) || isTitled(run, language) || isIntroduced(run, language);
  if (isSure) return true;
  if (language === "de") return run.words.length === 1 && APPOSITION.test(run.after) && !hasArticle(run, language);
  return run.words.length > 1 || isUnknownWord(first, run, inside, language);
}

/** One capitalised word is a name when it is no word that the language is known to have. */
function isUnknownWord(word: string, run: CapitalRun, inside: ReadonlySet<string>, language: string): boolean {
  const isKnown = isKnownWord(word, language);
  if (!run.startsSentence) return !isKnown || followsPlaceWord(run, language);
  const acts = ARTICLE_FIRST.includes(language) && look(run.after.trim().split(/\s+/)[0] ?? "", language).cues.size > 0;
  return !isKnown && (inside.has(word) || APPOSITION.test(run.after) || acts);
}

function isKnownWord(word: string, language: string): boolean {
  const sight = look(word, language);
  return sight.subjects.length > 0 || sight.mood !== null || sight.setting !== null || sight.cues.size > 0;
}

/** German writes every noun with a capital; only names go without an article. */
function hasArticle(run: CapitalRun, language: string): boolean {
  const previous = run.before.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "";
  return filmWordsOf(language).determiners.split(", ").includes(previous);
}

/** "Nahaufnahme: der Fischer lächelt" speaks of a framing and not of somebody. */
function isFilmWord({ words: [first = "", ...others] }: CapitalRun, language: string): boolean {
  const sight = look(first, language);
  return others.length === 0 && (sight.framing !== null || sight.move !== null);
}

function isOrdinary(run: CapitalRun): boolean {
  const [first = ""] = run.words;
  if (run.words.length > 1) return false;
  return first.length < 2 || NOT_NAMES.has(first.toLowerCase()) || ACRONYMS.has(first.toUpperCase());
}

const QUOTED = /[“«„「『《"]([^”»“」』》"\n]{2,40})[”»“」』》"]/gu;

/** Short quotations are names of things; longer ones, or those that end like a sentence, are spoken. */
function quotedNames(text: string): Name[] {
  return [...text.matchAll(QUOTED)]
    .filter((match) => !/[.!?…。！？]\s*$/u.test(match[1] ?? "") && !isWholeLine(text, match.index, match[0]))
    .map((match) => (match[1] ?? "").split(/[,，、–—:：]/u)[0]?.trim() ?? "")
    .filter((quote) => quote !== "" && quote.split(/\s+/).length <= 4 && [...quote].length <= 24)
    .map((name) => ({ name, kind: isFirstName(name) ? "person" : "brand" }));
}

/** A quotation after a colon is spoken, one that fills its line is shown: neither names a thing. */
function isWholeLine(text: string, at: number, quotation: string): boolean {
  const before = text.slice(0, at).split("\n").at(-1) ?? "";
  const after = text.slice(at + quotation.length).split("\n")[0] ?? "";
  return /[:：]\s*$/u.test(before) || (before.trim() === "" && /^[\s.]*$/u.test(after));
}

function once(names: readonly Name[]): Name[] {
  const seen = new Map<string, Name>();
  for (const name of names) {
    const key = name.name.toLowerCase();
    const isPart = [...seen.keys()].some((known) => known === key || known.split(" ").includes(key));
    if (!isPart) seen.set(key, name);
  }
  return [...seen.values()].slice(0, MAX_NAMES);
}
