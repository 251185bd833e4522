/** The files that a job keeps. */
export type AssetKind =
  | "still"
  /** A small clip of one shot of the board. */
  | "preview"
  /** The whole board as a film, cut from its previews. */
  | "animatic"
  | "take"
  | "film"
  /** A film with slate, captions and timecode in the picture. */
  | "burn-in"
  | "poster"
  | "contact-sheet"
  | "scrub-sprite"
  | "waveform"
  | "manifest";
