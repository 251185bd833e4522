import type { Subject } from "@/lib/domain/picture";

/** Where a subject belongs in a scene. */
export type Stand =
  /** On the land or the floor. */
  | "ground"
  /** On a table, a counter or a plinth. */
  | "surface"
  | "air"
  | "water";

const STANDS: Partial<Record<Subject, Stand>> = {
  bird: "surface",
  birds: "air",
  fish: "air",
  boat: "water",
  airplane: "air",
  drone: "air",
  rocket: "ground",
  spaceship: "air",
  flower: "surface",
  cup: "surface",
  bottle: "surface",
  plate: "surface",
  phone: "surface",
  laptop: "surface",
  book: "surface",
  product: "surface",
  shape: "air",
};

export function standOf(subject: Subject): Stand {
  return STANDS[subject] ?? "ground";
}
