import type { ConsistencyMarkers } from "@/lib/domain/plan";
import type { KeptOf } from "@/lib/domain/reference/kept-reference";
import { nameKey } from "@/lib/domain/reference/name-key";

export type Cast = { markers: ConsistencyMarkers; taken: string[] };

/**
 * Gives every planned character whose name is kept exactly the kept words. The planned spelling of the name stays,
 * because scenes and shots know the character by it. `taken` names them, in the order of the film.
 */
export function castFromAssets(markers: ConsistencyMarkers, kept: readonly KeptOf<"character">[]): Cast {
  const known = new Map(kept.map((character) => [nameKey(character.name), character]));
  const taken: string[] = [];
  const characters = markers.characters.map((planned) => {
    const found = known.get(nameKey(planned.name));
    if (!found) return planned;
    taken.push(planned.name);
    const { appearance, wardrobe, movement } = found;
    return { name: planned.name, appearance, wardrobe, movement };
  });
  return { markers: { ...markers, characters }, taken };
}

/** "Mara and Jonas are taken from Assets.", with a space before it; empty when nobody is. */
export function takenSentence(taken: readonly string[]): string {
  const [first, ...others] = taken;
  if (first === undefined) return "";
  if (others.length === 0) return ` ${first} is taken from Assets.`;
  return ` ${[first, ...others.slice(0, -1)].join(", ")} and ${others.at(-1)} are taken from Assets.`;
}
