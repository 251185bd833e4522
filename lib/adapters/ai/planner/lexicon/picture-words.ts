import type { Mood, Setting, Subject, TimeOfDay, Weather } from "@/lib/domain/picture";

/**
 * Words of one language for everything that a picture can show. Entries are separated by commas and match whole words:
 * "wave" never matches "waved". "forest*" matches words that begin so, "*wald" words that end so (compounds).
 * "chef~" is a hint: it counts only when nothing surer is said. The longest entry wins, so "hot dog" is no dog.
 * "oven!" proves a place without naming it: the board then calls the place by its plain name.
 */
export type PictureWords = {
  settings: Readonly<Record<Setting, string>>;
  subjects: Readonly<Record<Exclude<Subject, "none">, string>>;
  times: Readonly<Record<TimeOfDay, string>>;
  weathers: Readonly<Record<Weather, string>>;
  moods: Readonly<Record<Mood, string>>;
};
