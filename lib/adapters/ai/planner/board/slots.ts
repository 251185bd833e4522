import type { Detail } from "@/lib/adapters/ai/planner/board/details";
import type { Act } from "@/lib/adapters/ai/planner/lexicon/film-words";
import type { Sight } from "@/lib/adapters/ai/planner/reading/look";
import type { SpokenLine } from "@/lib/adapters/ai/planner/reading/read-beats";

/** One shot before it has a camera: what it shows, and where that comes from. */
export type Slot = {
  /** The sentence for the card. */
  text: string;
  /** What the shot is read from: the brief's words that it belongs to. */
  source: string;
  sight: Sight;
  act: Act | null;
  /** Set for pictures that the brief doesn't describe. */
  detail: Detail | null;
  spoken: SpokenLine | null;
  seconds: number | null;
  weight: number;
};
