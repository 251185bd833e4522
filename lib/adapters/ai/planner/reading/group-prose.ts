import { look } from "@/lib/adapters/ai/planner/reading/look";
import type { Beat } from "@/lib/adapters/ai/planner/reading/read-beats";
import { emptySegment, type Segment } from "@/lib/adapters/ai/planner/reading/segment";
import { showableClauses } from "@/lib/adapters/ai/planner/reading/showable-clauses";

const MIN_PICTURES = 3;

/** Where and when the story is after a beat; null: nothing was said yet. */
type Whereabouts = { place: string | null; time: string | null };

/** Parts prose where its place or its time of day changes, where time passes, and between paragraphs. */
export function groupProse(paragraphs: readonly (readonly Beat[])[], language: string): Segment[] {
  return unfolded(paragraphs, language).flatMap((paragraph) => groupParagraph(paragraph, language));
}

function groupParagraph(paragraph: readonly Beat[], language: string): Segment[] {
  const segments: Segment[] = [];
  let at: Whereabouts = { place: null, time: null };
  for (const beat of paragraph) {
    const now = whereabouts(beat, language);
    const current = segments.at(-1);
    if (!current || hasMoved(at, now) || look(beat.text, language).timePasses) {
      segments.push({ ...emptySegment(), beats: [beat] });
    } else current.beats.push(beat);
    at = { place: now.place ?? at.place, time: now.time ?? at.time };
  }
  return segments;
}

/** Only what is surely said counts: a chef does not make a kitchen here. */
function whereabouts(beat: Beat, language: string): Whereabouts {
  const sight = look(beat.text, language);
  return { place: sight.settingIsHint ? null : sight.setting, time: sight.timeIsHint ? null : sight.time };
}

function hasMoved(before: Whereabouts, now: Whereabouts): boolean {
  const differs = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
  return differs(before.place, now.place) || differs(before.time, now.time);
}

/** A whole film in one sentence of three pictures or more is read picture by picture. */
function unfolded(paragraphs: readonly (readonly Beat[])[], language: string): readonly (readonly Beat[])[] {
  const [only, ...others] = paragraphs.flat();
  if (!only || others.length > 0 || only.spoken || only.seconds !== null) return paragraphs;
  const clauses = showableClauses(only.text, language);
  return clauses.length < MIN_PICTURES ? paragraphs : [clauses.map((text) => ({ text, seconds: null, spoken: null }))];
}
