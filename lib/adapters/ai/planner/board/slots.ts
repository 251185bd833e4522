import type { Detail } from "@/lib/adapters/ai/planner/board/details";
import type { Act } from "@/lib/adapters/ai/planner/lexicon/film-words";
import type { CastMember } from "@/lib/adapters/ai/planner/reading/find-cast";
import type { SeenSubject, Sight } from "@/lib/adapters/ai/planner/reading/look";
import type { SpokenLine } from "@/lib/adapters/ai/planner/reading/read-beats";

/** One shot before it has a camera: what it shows, and where that comes from. */
export type Slot = {
  /** The sentence for the card. */
  text: string;
  /** The brief's words that the shot belongs to. */
  source: string;
  sight: Sight;
  /** What can be seen, the most important first: words, names and "she" included. */
  subjects: readonly SeenSubject[];
  /** Who and what of the film's cast is in the shot. */
  cast: readonly CastMember[];
  act: Act | null;
  /** Set for pictures that the brief doesn't describe. */
  detail: Detail | null;
  spoken: SpokenLine | null;
  seconds: number | null;
  weight: number;
};
