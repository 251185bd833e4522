import { Aperture, type LucideIcon, MapPin, UserRound } from "lucide-react";
import { REFERENCE_KINDS, type ReferenceKind } from "@/lib/domain/reference/reference-kinds";

export type KindWords = { title: string; one: string; add: string; icon: LucideIcon; none: string };

/** How each kind is called on a page. */
export const KIND_WORDS: Readonly<Record<ReferenceKind, KindWords>> = {
  character: {
    title: "Characters",
    one: "character",
    add: "Add a character",
    icon: UserRound,
    none: "A brief that names a character kept here gets exactly these words.",
  },
  place: {
    title: "Places",
    one: "place",
    add: "Add a place",
    icon: MapPin,
    none: "A location with its light, ready for the next scene that plays there.",
  },
  look: {
    title: "Looks",
    one: "look",
    add: "Add a look",
    icon: Aperture,
    none: "Camera, light and colours of a film, for the others of the series.",
  },
};

export function isKind(text: string | null): text is ReferenceKind {
  return REFERENCE_KINDS.some((kind) => kind === text);
}
