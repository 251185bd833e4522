import { withoutAccents } from "@/lib/adapters/ai/planner/reading/tokens";

/** Korean particles, longest first. */
const PARTICLES =
  /(?:에서는|에서도|이라는|으로는|까지는|에게서|에서|에게|에는|에도|으로|까지|부터|처럼|보다|마다|라는|이나|들이|들은|들을|들의|들과|들|속에서|속에|속의|속|위에서|위에|위의|위로|위|안에서|안에|안의|안|밑에서|아래|옆에|앞에서|앞에|의|을|를|이|가|은|는|과|와|도|에|만|로|나)$/u;
const ONE_PARTICLE = /(?<=[가-힣]{2})[의을를이가은는과와도에만로나]$/u;
/** Arabic "and", "in", "for", "the" and Hebrew "and", "the", "in", "to", "from", "that" are written onto the word. */
const ARABIC_PREFIX = /^(?:[وف]?[بك]?ال|[وف]?لل|[وف]?[بلك]|[وف])(?=\p{L}{2})/u;
/** "His", "her", "their", duals and plurals are written onto the end, where ة turns into ت. */
const ARABIC_OF_TA = /(?<=\p{L}{3})(?:تهما|تها|تهم|ته|تنا|تي|تك|تين|تان|ات)$/u;
const ARABIC_OWNER = /(?<=\p{L}{3})(?:هما|ها|هم|هن|ه|نا|كم|ك|ين|ان|ون)$/u;
const HEBREW_PREFIX = /^[והבלכמש]{1,2}(?=\p{L}{2})/u;

/** The word as it is written, then without what its language glues onto it, the least first. */
export function wordVariants(word: string, language: string): readonly string[] {
  return [...new Set([word, ...bareForms(word, language)])];
}

function bareForms(word: string, language: string): string[] {
  if (language === "ko") return [word.replace(ONE_PARTICLE, ""), word.replace(PARTICLES, "")];
  if (language === "ar") return arabicForms(word);
  if (language === "he") return [word.replace(HEBREW_PREFIX, "")];
  return language === "en" ? [withoutAccents(word)] : [];
}

/** "والمنارات", "منارتها" and "مناره" are all about "منارة". */
function arabicForms(word: string): string[] {
  const bare = word.replace(ARABIC_PREFIX, "");
  return [word, bare].flatMap((form) => [
    form,
    form.replace(/(?<=\p{L}{2})ه$/u, "ة"),
    form.replace(ARABIC_OF_TA, "ة"),
    form.replace(ARABIC_OWNER, ""),
  ]);
}
