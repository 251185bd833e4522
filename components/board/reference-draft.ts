import type { ChangeOf } from "@/lib/domain/board/board-change";
import type { Plan } from "@/lib/domain/plan";
import { nameKey } from "@/lib/domain/reference/name-key";

type References = ChangeOf<"references">;
export type CharacterDraft = NonNullable<References["characters"]>[number] & { id: number };
export type LookDraft = NonNullable<References["look"]>;
export type PlaceDraft = NonNullable<References["places"]>[number];

/** The references as they stand in the form. */
export type ReferenceDraft = { characters: CharacterDraft[]; look: LookDraft; places: PlaceDraft[] };

export function draftOf({ markers, scenes }: Plan): ReferenceDraft {
  const { cinematography, lighting, palette } = markers.visualStyle;
  return {
    characters: markers.characters.map((character, id) => ({ ...character, id })),
    look: { cinematography, lighting, palette: [...palette] },
    places: scenes.map(({ number, location, timeOfDay, weather }) => ({
      sceneNumber: number,
      location,
      timeOfDay,
      weather,
    })),
  };
}

/** What differs from the board, to be sent; null when nothing does. */
export function changeOfDraft(plan: Plan, draft: ReferenceDraft): References | null {
  const before = draftOf(plan);
  const change: References = { kind: "references" };
  const named = ({ characters }: ReferenceDraft) => characters.map(({ id: _, ...character }) => character);
  if (differ(named(before), named(draft))) change.characters = named(draft);
  if (differ(before.look, draft.look)) change.look = draft.look;
  const places = draft.places.filter((place, index) => differ(place, before.places[index]));
  if (places.length > 0) change.places = places;
  return change.characters || change.look || change.places ? change : null;
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** The shots a character is in. */
export function shotsWith({ shots }: Plan, name: string): string[] {
  return shots.filter(({ characters }) => characters.includes(name)).map(({ code }) => code);
}

/** The shots of a scene, which are all at its place. */
export function shotsAt({ shots }: Plan, sceneNumber: number): string[] {
  return shots.filter((shot) => shot.sceneNumber === sceneNumber).map(({ code }) => code);
}

/** With the words of a character: in place of those of the same name, else at the end. The spelling that is there stays. */
export function withCharacter(
  characters: readonly CharacterDraft[],
  { name, appearance, wardrobe, movement }: Omit<CharacterDraft, "id">,
): CharacterDraft[] {
  const index = characters.findIndex((one) => name !== "" && nameKey(one.name) === nameKey(name));
  const there = characters[index];
  if (there) return characters.with(index, { ...there, appearance, wardrobe, movement });
  const id = Math.max(-1, ...characters.map((one) => one.id)) + 1;
  return [...characters, { id, name, appearance, wardrobe, movement }];
}
