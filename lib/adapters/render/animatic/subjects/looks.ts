import type { Shot } from "@/lib/domain/plan";
import type { Rgb } from "../colour";
import { hashAt, hashText } from "../noise";
import { type ColourName, clothesColourIn, firstSaid, hairColourIn, says } from "./look-words";

export type Hair = "short" | "long" | "bun" | "bald";
export type Outfit = "coat" | "jacket" | "dress" | "backpack";

/** What somebody looks like in full daylight, in every shot and every framing. */
export type Look = {
  age: "child" | "adult" | "old";
  skin: Rgb;
  hair: Hair;
  hairColour: Rgb;
  hasCap: boolean;
  hasBeard: boolean;
  outfit: Outfit;
  clothes: Rgb;
  trousers: Rgb;
};

const SKINS: readonly [Rgb, ...Rgb[]] = [
  [196, 142, 112],
  [222, 172, 140],
  [138, 90, 68],
  [206, 154, 118],
  [104, 68, 52],
];
const DARK_SKIN: Rgb = [98, 62, 46];
const LIGHT_SKIN: Rgb = [232, 188, 160];

const HAIRS: readonly [Rgb, ...Rgb[]] = [
  [38, 30, 30],
  [74, 50, 36],
  [110, 74, 46],
  [52, 38, 34],
];
const WHITE_HAIR: Rgb = [206, 204, 200];
const HAIR_COLOURS: Readonly<Record<ColourName, Rgb>> = {
  red: [172, 74, 38],
  blond: [214, 176, 104],
  black: [32, 28, 32],
  grey: [158, 158, 160],
  white: [224, 222, 218],
  brown: [96, 62, 40],
  blue: [70, 104, 190],
  green: [84, 150, 104],
  yellow: [214, 176, 104],
  pink: [214, 120, 160],
};

const CLOTHES: readonly [Rgb, ...Rgb[]] = [
  [62, 98, 138],
  [170, 84, 66],
  [78, 116, 96],
  [196, 150, 76],
  [112, 86, 122],
  [88, 92, 104],
];
const CLOTHES_COLOURS: Readonly<Record<ColourName, Rgb>> = {
  red: [186, 56, 48],
  blond: [214, 186, 120],
  black: [44, 44, 52],
  grey: [128, 132, 138],
  white: [232, 230, 224],
  brown: [122, 84, 58],
  blue: [52, 96, 168],
  green: [70, 130, 86],
  yellow: [230, 184, 52],
  pink: [218, 130, 160],
};
const TROUSERS: readonly [Rgb, ...Rgb[]] = [
  [48, 54, 74],
  [70, 62, 58],
  [42, 46, 52],
];
const OUTFITS: readonly [Outfit, ...Outfit[]] = ["jacket", "coat", "backpack", "jacket"];

/** Names that end like the other sex's in many languages, and some whose ending says nothing. */
const MEN = /^(?:luca|andrea|joshua|nikita|ilya|elia|ezra|sasha|misha|mika|jona|noa|aino|elisha|shea)$/iu;
const WOMEN =
  /(?:[aàá]|ie|ine|elle|ette|anne|lyn|eth|子|美|香|奈|恵|花|[ая])$|^(?:ines|inés|carmen|ruth|alice|claire|iris|mei|yuki|ingrid|astrid|doris|heidi|emily|lucy|mary|amy|chloe|zoe|beatriz|pilar|noor|maryam|sigrid|hannah|sarah|leah|deborah|judith|rachel|helen|karen|kim|jane|rose|grace)$/iu;

/**
 * Everybody whom a shot shows, the most important first. A look follows from the name and from what the film's markers
 * say about it, so it is the same in every framing; what a name leaves open is drawn by lot from the name. Who has no
 * name is read from the shot's own sentence.
 */
export function looksOf(shot: Shot): readonly [Look, ...Look[]] {
  const [first, ...others] = shot.characters;
  if (first === undefined) return severalOf("somebody", shot.action, shot);
  const main = severalOf(first, markerOf(first, shot.prompt), shot);
  return [...main, ...others.map((name) => lookOf(name, markerOf(name, shot.prompt)))];
}

/** What is settled before the words are read; a sex that the words name wins. */
type Given = { isChild?: boolean; isWoman?: boolean };

/** The looks of one person of that name and description. */
export function lookOf(name: string, description: string, given: Given = {}): Look {
  const words = `${name}, ${description}`;
  const seed = hashText(name.toLowerCase());
  const chance = (purpose: number) => hashAt(purpose, seed);
  const isWoman = isFeminine(name, words) ?? given.isWoman ?? chance(1) < 0.5;
  const age = given.isChild || says(words, "child") ? "child" : says(words, "old") ? "old" : "adult";
  const hairColour = hairColourIn(words);
  const clothes = clothesColourIn(words);
  return {
    age,
    skin: skinOf(words, pick(SKINS, chance(2))),
    hair: hairOf(words, isWoman, age, chance(3)),
    hairColour: hairColour ? HAIR_COLOURS[hairColour] : age === "old" ? WHITE_HAIR : pick(HAIRS, chance(4)),
    hasCap: says(words, "cap"),
    hasBeard: says(words, "beard"),
    outfit: outfitOf(words, isWoman, age, chance(5)),
    clothes: clothes ? CLOTHES_COLOURS[clothes] : pick(CLOTHES, chance(6)),
    trousers: pick(TROUSERS, chance(7)),
  };
}

/** Enough to fill the frame in two rows. */
const CROWD_SIZE = 15;
const NUMBERS: readonly (readonly [count: number, words: RegExp])[] = [
  [3, /(?<!\p{L})(?:three|trois|drei|tres|tre|três|drie|три|трое)(?!\p{L})|三|세 /iu],
  [4, /(?<!\p{L})(?:four|quatre|vier|cuatro|quattro|quatro|четыре|четверо)(?!\p{L})|四|네 /iu],
  [5, /(?<!\p{L})(?:five|cinq|fünf|cinco|cinque|vijf|пять|пятеро)(?!\p{L})|五|다섯/iu],
  [6, /(?<!\p{L})(?:six|sechs|seis|sei|zes|шесть)(?!\p{L})|六|여섯/iu],
];

/** The people of a crowd: as many as the sentence says, else a frame full, alike in nothing that it doesn't say. */
export function crowdOf(sentence: string): Look[] {
  const count = NUMBERS.find(([, words]) => words.test(sentence))?.[0] ?? CROWD_SIZE;
  return peopleLike("crowd", sentence, count);
}

function peopleLike(name: string, description: string, count: number): Look[] {
  return Array.from({ length: count }, (_, index) => lookOf(`${name} ${index}`, description));
}

const TWO = /(?<!\p{L})(?:two|deux|dos|zwei|due|dois|duas|twee|две|два|двое)(?!\p{L})|二人|两个|두 /iu;

/** "Two girls" are two, children are three; a couple is a woman and a man unless it is said otherwise. */
function severalOf(name: string, description: string, shot: Shot): [Look, ...Look[]] {
  const { subject } = shot.picture;
  const said = `${name} ${shot.action}`;
  const second = `${name} too`;
  if (subject === "couple" && shot.characters.length < 2)
    return [lookOf(name, description, { isWoman: true }), lookOf(second, description, { isWoman: false })];
  if (subject !== "child") return [lookOf(name, description)];
  const others = says(said, "several") ? [second, `${name} three`].slice(0, TWO.test(said) ? 1 : 2) : [];
  const isChild = true;
  return [
    lookOf(name, description, { isChild }),
    ...others.map((one) => lookOf(one, `${name}, ${description}`, { isChild })),
  ];
}

/** What the prompt says of a character: "Mina: a young woman; a red coat; moves: slowly", "Mina wears: …". */
function markerOf(name: string, prompt: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const card = new RegExp(
    `(?<![\\p{L}\\p{M}])${escaped}: ([^“”"]+?)(?:; moves: |\\. ${escaped} (?:wears|moves): )`,
    "giu",
  );
  const worn = new RegExp(`(?<![\\p{L}\\p{M}])${escaped} wears: ([^.]+)`, "iu");
  const looks = [...prompt.matchAll(card)].at(-1)?.[1] ?? "";
  return `${looks}; ${prompt.match(worn)?.[1] ?? ""}`;
}

function isFeminine(name: string, words: string): boolean | null {
  const said = firstSaid(words, "feminine", "masculine");
  if (said) return said === "feminine";
  const [first = ""] = name.split(/\s+/);
  if (/^\p{Ll}/u.test(first)) return null;
  if (MEN.test(first)) return false;
  return WOMEN.test(first) ? true : /^\p{Lu}/u.test(first) ? false : null;
}

function skinOf(words: string, otherwise: Rgb): Rgb {
  if (says(words, "darkSkin")) return DARK_SKIN;
  return says(words, "lightSkin") ? LIGHT_SKIN : otherwise;
}

function hairOf(words: string, isWoman: boolean, age: Look["age"], chance: number): Hair {
  if (says(words, "bald")) return "bald";
  if (says(words, "bun")) return "bun";
  if (says(words, "long")) return "long";
  if (says(words, "short") || !isWoman) return "short";
  if (age === "old") return chance < 0.6 ? "bun" : "short";
  return chance < 0.6 ? "long" : chance < 0.85 ? "bun" : "short";
}

function outfitOf(words: string, isWoman: boolean, age: Look["age"], chance: number): Outfit {
  if (says(words, "dress")) return "dress";
  if (says(words, "coat")) return "coat";
  if (age === "child") return "jacket";
  return isWoman && chance < 0.3 ? "dress" : pick(OUTFITS, chance);
}

function pick<T>(choices: readonly [T, ...T[]], chance: number): T {
  return choices[Math.floor(chance * choices.length)] ?? choices[0];
}
