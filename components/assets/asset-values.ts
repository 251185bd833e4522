import { TIME_WORDS, WEATHER_WORDS } from "@/components/assets/light-words";
import type { KeptReference } from "@/lib/domain/reference/kept-reference";
import type { ReferenceKind } from "@/lib/domain/reference/reference-kinds";

export const NEW_PALETTE = ["#0f2533", "#f0b35a", "#dfe6e9"];

/** What a form holds, as it is sent; whatever is wrong with it comes back with its field's name. */
export function referenceOf(kind: ReferenceKind, form: FormData, palette: string[]): KeptReference {
  const text = (field: string) => String(form.get(field) ?? "").trim();
  const name = text("name");
  switch (kind) {
    case "character":
      return { kind, name, appearance: text("appearance"), wardrobe: text("wardrobe"), movement: text("movement") };
    case "place":
      return {
        ...{ kind, name, location: text("location") },
        timeOfDay: keyOf(TIME_WORDS, text("timeOfDay"), "day"),
        weather: keyOf(WEATHER_WORDS, text("weather"), "clear"),
      };
    case "look":
      return { kind, name, cinematography: text("cinematography"), lighting: text("lighting"), palette };
  }
}

/** The keys of a table of words. */
export function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(words) as Key[];
}

function keyOf<Key extends string>(words: Readonly<Record<Key, unknown>>, text: string, other: Key): Key {
  return keysOf(words).find((key) => key === text) ?? other;
}
