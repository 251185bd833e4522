import type { CardFacts } from "@/components/board/card-facts";
import type { JobView } from "@/lib/domain/job-view";
import type { Shot } from "@/lib/domain/plan";

/** What every form of a card is given; nothing in it is new unless something about this shot is. */
export type ShotViewProps = CardFacts & {
  shot: Shot;
  ratio: JobView["brief"]["aspectRatio"];
  isCurrent: boolean;
  isChosen: boolean;
  isOpen: boolean;
};
