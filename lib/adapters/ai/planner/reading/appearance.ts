import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";

const MAX_LENGTH = 160;
const REACH_BEFORE = 80;
const REACH_AFTER = 200;
const MAX_PARTS = 3;
const PART_START =
  /^(?:an?|the|her|his|une?|le|la|el|un|una|der|die|das|ein|eine|um|uma|il|lo|aged?|in|with|wearing|dressed|en|avec|con|com|mit|still|\d{1,3}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?=[\s,-]|$)/iu;
/** Where an apposition turns into a clause of its own. */
const CLAUSE = /\s+(?:that|which|who|qui|que|der|die|das|che)\s+/u;

/**
 * What a text says about somebody's looks, in its own words: "a young baker named Mara", "Mara, a young baker in a
 * white apron, …", "Mara (30)". Empty when it says nothing.
 */
export function appearanceOf(name: string, text: string, language: string): string {
  const at = text.indexOf(name);
  if (at < 0) return "";
  const before =
    text
      .slice(Math.max(0, at - REACH_BEFORE), at)
      .split(/[.!?。！？\n]/u)
      .at(-1) ?? "";
  const after = text.slice(at + name.length, at + name.length + REACH_AFTER);
  const parts = [roleBefore(before, language), apposition(after)].filter((part) => part !== "");
  return parts.join(", ").slice(0, MAX_LENGTH);
}

const WORN =
  /^,?\s+(?:with|in|wearing|dressed in|mit|im|in|trägt|avec|aux?|en|vêtue? d['’]|con|com|de)\s+[^.,;:!?]{0,40}?(?:hair|beard|cap|hat|coat|raincoat|jacket|dress|shirt|apron|sweater|hoodie|suit|uniform|scarf|glasses|eyes|haaren?|bart|mütze|hut|mantel|jacke|kleid|schürze|brille|cheveux|barbe|casquette|chapeau|manteau|robe|tablier|pelo|barba|gorra|sombrero|abrigo|vestido|delantal|capelli|cappello|cappotto|vestito|grembiule|cabelos?|chapéu|casaco|avental)(?!\p{L})(?:\s+(?:(?:et|y|e)\s+)?(?:blanc|gris|rou[xs]|noir|brun|blond|long|court|rouge|bleu|vert|jaune|larg|cort|roj|negr|rubi|canos|lungh|biond|ner[oi]|ross|bianc|grigi|azul|compri|branc|pret|loir|ruiv)\p{L}*){0,2}/iu;
/** "長い黒髪の女性": in these scripts what is said of somebody stands before. */
const WORN_BEFORE =
  /[^、。，,.!?！？\n]{0,20}(?:髪|髮|头发|长发|短发|머리|帽|コート|服|着物|ドレス|ひげ|髭|胡子|裙|大衣|코트|모자|수염)[^、。，,.!?！？\n]{0,6}$/u;
const AGE_AFTER =
  /^\s+(?:âgée?s?|ancian[oa]|mayor|viej[oa]|joven|anzian[oa]|vecchi[oa]|giovane|idos[oa]|velh[oa]|jovem|ال)?(?:عجوز|مسنة?|شابة?)?(?!\p{L})/u;
const AGE_BEFORE =
  /(?:alte[nrs]?|junge[nrsm]?|ältere[nrs]?|стар(?:ый|ая|ого|ой)|молод(?:ой|ая)|пожил(?:ой|ая)|vieux|vieille|jeune|старик)\s+$/iu;

/** What a sentence says of somebody without a name: "boy with a red cap", "alter Fischer". Empty when nothing. */
export function roleLooks(sentence: string, at: { start: number; end: number }, language: string): string {
  const after = sentence.slice(at.end);
  const worn = after.match(WORN)?.[0] ?? "";
  const age = (after.match(AGE_AFTER)?.[0] ?? "").trimEnd();
  const ahead = sentence.slice(0, at.start);
  const before = (ahead.match(WORN_BEFORE) ?? ahead.match(AGE_BEFORE))?.[0] ?? "";
  if (worn === "" && age === "" && before === "") return "";
  const noun = nounPhrase(sentence, at, language);
  return `${before}${noun}${age}${worn}`.slice(0, MAX_LENGTH);
}

function roleBefore(before: string, language: string): string {
  const naming = filmWordsOf(language)
    .naming.split(",")
    .map((word) => word.trim());
  const bare = before.replace(/[\s“"«„「『]+$/u, "");
  const introduced = naming.find((word) => word !== "" && bare.toLowerCase().endsWith(word));
  const ahead = (introduced ? bare.slice(0, -introduced.length) : bare).replace(/[\s,，の]+$/u, "");
  const role = look(ahead, language).subjects.find((subject) => subject.end === ahead.length);
  return role ? nounPhrase(ahead, role, language) : "";
}

function apposition(after: string): string {
  const bracketed = after.match(/^\s*[(（]([^)）]{2,80})[)）]/u)?.[1];
  if (bracketed) return bracketed;
  if (!/^[,:]/u.test(after)) return "";
  const parts =
    after
      .slice(1)
      .split(/[.;:!?\n]/u)[0]
      ?.split(",") ?? [];
  const kept: string[] = [];
  for (const part of parts.slice(0, MAX_PARTS)) {
    if (!PART_START.test(part.trim())) break;
    kept.push(part.trim().split(CLAUSE)[0] ?? "");
  }
  return kept.join(", ");
}
