import { look } from "@/lib/adapters/ai/planner/reading/look";
import type { Beat } from "@/lib/adapters/ai/planner/reading/read-beats";
import { showableClauses } from "@/lib/adapters/ai/planner/reading/showable-clauses";
import type { Segment } from "@/lib/adapters/ai/planner/reading/segment";

/** Parts prose where its place or its time of day changes, where time passes, and between paragraphs. */
export function groupProse(paragraphs: readonly (readonly Beat[])[], language: string): Segment[] {
  const segments: Segment[] = [];
  for (const paragraph of unfolded(paragraphs, language)) {
    let current: Segment | null = null;
    let place: string | null = null;
    let time: string | null = null;
    for (const beat of paragraph) {
      const sight = look(beat.text, language);
      const own = sight.settingIsHint ? null : sight.setting;
      const moves = own !== null && place !== null && own !== place;
      const timeChanges = sight.time !== null && !sight.timeIsHint && time !== null && sight.time !== time;
      if (!current || moves || timeChanges || (sight.timePasses && current.beats.length > 0)) {
        current = { heading: null, place: null, time: null, beats: [], seconds: null, transition: null };
        segments.push(current);
      }
      current.beats.push(beat);
      place = own ?? place;
      time = sight.timeIsHint ? time : (sight.time ?? time);
    }
  }
  return segments;
}

const MIN_PICTURES = 3;

/** A whole film in one sentence of three pictures or more is read picture by picture. */
function unfolded(paragraphs: readonly (readonly Beat[])[], language: string): readonly (readonly Beat[])[] {
  const [only, ...others] = paragraphs.flat();
  if (!only || others.length > 0 || only.spoken || only.seconds !== null) return paragraphs;
  const clauses = showableClauses(only.text, language);
  return clauses.length < MIN_PICTURES ? paragraphs : [clauses.map((text) => ({ text, seconds: null, spoken: null }))];
}
