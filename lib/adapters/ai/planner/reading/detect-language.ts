import { filmWordsOf, KNOWN_LANGUAGES } from "@/lib/adapters/ai/planner/lexicon/languages";
import { tokensOf } from "@/lib/adapters/ai/planner/reading/tokens";

/** Scripts that (nearly) decide the language by themselves. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/gu, "ja"],
  [/\p{sc=Hang}/gu, "ko"],
  [/\p{sc=Han}/gu, "zh"],
  [/\p{sc=Arab}/gu, "ar"],
  [/\p{sc=Hebr}/gu, "he"],
  [/\p{sc=Deva}/gu, "hi"],
  [/\p{sc=Thai}/gu, "th"],
  [/\p{sc=Cyrl}/gu, "ru"],
  [/\p{sc=Grek}/gu, "el"],
  [/\p{sc=Beng}/gu, "bn"],
  [/\p{sc=Taml}/gu, "ta"],
  [/\p{sc=Telu}/gu, "te"],
  [/\p{sc=Geor}/gu, "ka"],
  [/\p{sc=Armn}/gu, "hy"],
];

/** Latin languages that the planner does not read, but must not take for one that it does. */
const OTHERS: Readonly<Record<string, string>> = {
  sv: "och, att, det, som, en, är, på, av, med, för, den, till, ett, hon, han, inte, sig, från, vid, över, genom, under, sin",
  da: "og, at, det, som, en, er, på, af, med, den, til, et, hun, han, ikke, fra, ved, over, gennem, sin, i",
  nb: "og, å, det, som, en, er, på, av, med, den, til, et, hun, han, ikke, fra, ved, over, gjennom, sin, ei",
  fi: "ja, on, se, ei, hän, että, kun, mutta, joka, ovat, niin, kuin, sen, hänen, yli, kanssa",
  pl: "i, w, na, się, nie, jest, to, z, do, że, jak, o, po, jego, jej, przez, od, przy, nad, dla",
  cs: "a, v, na, se, je, že, s, z, do, o, jako, po, pro, jeho, její, přes, při, nad, který",
  tr: "bir, ve, bu, ile, için, da, de, gibi, çok, olan, ne, üzerinde, onun, kadın, adam, sonra",
  ro: "și, în, de, la, cu, pe, un, o, este, care, din, nu, sa, ei, lui, pentru, prin, spre",
  hu: "a, az, és, egy, hogy, nem, is, van, mint, csak, de, meg, ez, ki, vagy, majd, között",
  vi: "và, của, một, là, có, trong, cho, với, được, người, trên, khi, những, cô, anh, không",
  id: "yang, dan, di, dengan, untuk, dari, ke, ini, itu, seorang, pada, tidak, adalah, sebuah, dalam",
};

const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ...KNOWN_LANGUAGES.map((language) => [language, filmWordsOf(language).functionWords] as const),
    ...Object.entries(OTHERS),
  ]
    .filter(([, words]) => words !== "")
    .map(([language, words]) => [language, new Set(words.split(",").map((word) => word.trim()))]),
);

const MIN_SCRIPT_SHARE = 0.2;

/** The language of a text by its script and its small words; English when nothing tells. Never fails. */
export function detectLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [pattern, language] of SCRIPTS) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > 0 && count >= letters * MIN_SCRIPT_SHARE) return language;
  }
  return byFunctionWords(text);
}

function byFunctionWords(text: string): string {
  const words = tokensOf(text).map((token) => token.text);
  let best = { language: "en", score: 0 };
  for (const [language, known] of FUNCTION_WORDS) {
    const score = words.reduce((sum, word) => sum + (known.has(word) ? 1 + word.length / 10 : 0), 0);
    if (score > best.score) best = { language, score };
  }
  return best.language;
}
