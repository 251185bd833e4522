import type { BriefInput } from "@/lib/domain/brief";
import type { Setting, Subject } from "@/lib/domain/picture";

/** A brief as a producer would send it, and what has to be seen in its board whatever else is. */
export type SampleBrief = {
  name: string;
  language: string;
  prompt: string;
  durationSeconds?: number;
  more?: Partial<BriefInput>;
  /** Settings that some shot must have. */
  settings?: readonly Setting[];
  /** Subjects that some shot must have. */
  subjects?: readonly Subject[];
  /** Settings that no shot may have. */
  never?: readonly Setting[];
};
