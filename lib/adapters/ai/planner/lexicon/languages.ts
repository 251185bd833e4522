import { de as deFilm } from "@/lib/adapters/ai/planner/lexicon/film/de";
import { en as enFilm } from "@/lib/adapters/ai/planner/lexicon/film/en";
import { es as esFilm } from "@/lib/adapters/ai/planner/lexicon/film/es";
import { fr as frFilm } from "@/lib/adapters/ai/planner/lexicon/film/fr";
import { it as itFilm } from "@/lib/adapters/ai/planner/lexicon/film/it";
import { ja as jaFilm } from "@/lib/adapters/ai/planner/lexicon/film/ja";
import { ko as koFilm } from "@/lib/adapters/ai/planner/lexicon/film/ko";
import * as more from "@/lib/adapters/ai/planner/lexicon/film/more-languages";
import { plainFilmWords } from "@/lib/adapters/ai/planner/lexicon/film/plain-film-words";
import { pt as ptFilm } from "@/lib/adapters/ai/planner/lexicon/film/pt";
import { zh as zhFilm } from "@/lib/adapters/ai/planner/lexicon/film/zh";
import type { FilmWords } from "@/lib/adapters/ai/planner/lexicon/film-words";
import type { PictureWords } from "@/lib/adapters/ai/planner/lexicon/picture-words";
import { ar } from "@/lib/adapters/ai/planner/lexicon/pictures/ar";
import { de } from "@/lib/adapters/ai/planner/lexicon/pictures/de";
import { en } from "@/lib/adapters/ai/planner/lexicon/pictures/en";
import { es } from "@/lib/adapters/ai/planner/lexicon/pictures/es";
import { fr } from "@/lib/adapters/ai/planner/lexicon/pictures/fr";
import { he } from "@/lib/adapters/ai/planner/lexicon/pictures/he";
import { hi } from "@/lib/adapters/ai/planner/lexicon/pictures/hi";
import { it } from "@/lib/adapters/ai/planner/lexicon/pictures/it";
import { ja } from "@/lib/adapters/ai/planner/lexicon/pictures/ja";
import { ko } from "@/lib/adapters/ai/planner/lexicon/pictures/ko";
import { nl } from "@/lib/adapters/ai/planner/lexicon/pictures/nl";
import { pt } from "@/lib/adapters/ai/planner/lexicon/pictures/pt";
import { ru } from "@/lib/adapters/ai/planner/lexicon/pictures/ru";
import { th } from "@/lib/adapters/ai/planner/lexicon/pictures/th";
import { zh } from "@/lib/adapters/ai/planner/lexicon/pictures/zh";

const PICTURES: Readonly<Record<string, PictureWords>> = { en, fr, es, de, it, pt, ja, zh, ko, ru, ar, he, hi, th, nl };

const FILM: Readonly<Record<string, FilmWords>> = {
  en: enFilm,
  fr: frFilm,
  es: esFilm,
  de: deFilm,
  it: itFilm,
  pt: ptFilm,
  ja: jaFilm,
  zh: zhFilm,
  ko: koFilm,
  ...more,
};

const UNKNOWN = plainFilmWords();

/** Languages whose words the planner knows, by their two letters. */
export const KNOWN_LANGUAGES: readonly string[] = Object.keys(PICTURES);
/** Known languages written in Latin letters: what an unknown one may share words with. */
export const LATIN_LANGUAGES = ["en", "fr", "es", "de", "it", "pt", "nl"] as const;

/** "pt-BR" → "pt" */
export function baseLanguage(language: string): string {
  return language.split("-")[0] ?? language;
}

export function picturesOf(language: string): PictureWords | null {
  return PICTURES[language] ?? null;
}

/** Film words of a language; for an unknown one the plain set in English. */
export function filmWordsOf(language: string): FilmWords {
  return FILM[language] ?? UNKNOWN;
}
