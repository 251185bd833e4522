import { picturesOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import type { Mood, Setting, Subject } from "@/lib/domain/picture";

type Facts = {
  /** How a place is called on the board when the brief has no words for it. Reads back as the same setting. */
  label: string;
  isInside: boolean;
  /** What is heard when nothing else is. */
  ambience: string;
};

export const SETTING_FACTS: Readonly<Record<Setting, Facts>> = {
  mountains: { label: "Mountains", isInside: false, ambience: "wind over rock, far water" },
  forest: { label: "Forest", isInside: false, ambience: "leaves, birdsong, a branch that creaks" },
  countryside: { label: "Countryside", isInside: false, ambience: "grass in the wind, insects, a distant dog" },
  city: { label: "City", isInside: false, ambience: "traffic hum, distant voices" },
  street: { label: "Street", isInside: false, ambience: "passing cars, footsteps on pavement" },
  ocean: { label: "Ocean", isInside: false, ambience: "swell against rock, gulls, wind" },
  beach: { label: "Beach", isInside: false, ambience: "waves on sand, gulls" },
  desert: { label: "Desert", isInside: false, ambience: "dry wind, sand that hisses" },
  snowfield: { label: "Snowfield", isInside: false, ambience: "muffled wind, steps in snow" },
  space: { label: "Outer space", isInside: false, ambience: "low hum, radio breath, silence" },
  underwater: { label: "Underwater", isInside: false, ambience: "muted water, bubbles" },
  kitchen: { label: "Kitchen", isInside: true, ambience: "a pan that sizzles, a tap, cutlery" },
  "living-room": { label: "Living room", isInside: true, ambience: "a quiet room, a clock" },
  office: { label: "Office", isInside: true, ambience: "keyboards, muted voices, air conditioning" },
  workshop: { label: "Workshop", isInside: true, ambience: "tools on wood and metal" },
  shop: { label: "Shop", isInside: true, ambience: "low talk, cups, a door bell" },
  stage: { label: "Stage", isInside: true, ambience: "a room full of people, held breath, applause" },
  studio: { label: "Studio", isInside: true, ambience: "silence of a studio" },
  abstract: { label: "Abstract background", isInside: true, ambience: "a soft designed tone" },
};

/** Where a subject is at home when the brief names no place. */
export const SUBJECT_HOME: Readonly<Record<Subject, Setting>> = {
  none: "abstract",
  person: "studio",
  child: "living-room",
  couple: "countryside",
  crowd: "city",
  hands: "studio",
  dog: "countryside",
  cat: "living-room",
  horse: "countryside",
  bird: "countryside",
  birds: "countryside",
  fish: "underwater",
  car: "street",
  bicycle: "street",
  train: "countryside",
  boat: "ocean",
  airplane: "mountains",
  drone: "city",
  rocket: "desert",
  spaceship: "space",
  robot: "workshop",
  lighthouse: "ocean",
  house: "countryside",
  tree: "countryside",
  flower: "countryside",
  cup: "shop",
  bottle: "studio",
  plate: "kitchen",
  phone: "studio",
  laptop: "office",
  book: "living-room",
  product: "studio",
  shape: "abstract",
};

/** How a film about a subject feels when the brief doesn't say. */
export const SUBJECT_MOOD: Readonly<Record<Subject, Mood>> = {
  none: "calm",
  person: "hopeful",
  child: "playful",
  couple: "romantic",
  crowd: "joyful",
  hands: "hopeful",
  dog: "playful",
  cat: "playful",
  horse: "dramatic",
  bird: "calm",
  birds: "calm",
  fish: "calm",
  car: "dramatic",
  bicycle: "energetic",
  train: "hopeful",
  boat: "calm",
  airplane: "dramatic",
  drone: "technological",
  rocket: "dramatic",
  spaceship: "mysterious",
  robot: "technological",
  lighthouse: "calm",
  house: "calm",
  tree: "calm",
  flower: "calm",
  cup: "calm",
  bottle: "luxurious",
  plate: "hopeful",
  phone: "technological",
  laptop: "technological",
  book: "calm",
  product: "luxurious",
  shape: "technological",
};

/** A place in the language of the brief; it reads back as the same setting. */
export function placeLabel(setting: Setting, language: string): string {
  const words = language === "en" ? [] : (picturesOf(language)?.settings[setting].split(",") ?? []);
  const own = words
    .find((word) => !/[~!]\s*$/u.test(word))
    ?.replace("*", "")
    .trim();
  if (!own) return SETTING_FACTS[setting].label;
  return own.charAt(0).toUpperCase() + own.slice(1);
}
