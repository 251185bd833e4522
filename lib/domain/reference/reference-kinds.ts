/** What is carried from film to film, in the order in which it is shown. */
export const REFERENCE_KINDS = ["character", "place", "look"] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
