import { naturalSeconds } from "@/lib/adapters/ai/planner/board/pace";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import type { Beat } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Segment } from "@/lib/adapters/ai/planner/reading/segment";

const MAX_SCENES = 10;
const MIN_SCENE_SECONDS = 3;
/** Prose is read in scenes of about this length, lists as they are written. */
const PROSE_SCENE_SECONDS = 6;
const LONG_SCENE_SECONDS = 20;
/** Scenes in one place are joined before others that are shorter by this much. */
const SAME_PLACE_SECONDS = 5;

/** Merges neighbours until there are no more scenes than a film of this length can hold. */
export function mergeSegments(
  segments: readonly Segment[],
  film: { durationSeconds: number; isProse: boolean; language: string },
): Segment[] {
  const shortest = film.isProse ? PROSE_SCENE_SECONDS : MIN_SCENE_SECONDS;
  const most = Math.min(MAX_SCENES, Math.max(1, Math.floor(film.durationSeconds / shortest)));
  const merged = segments.map((segment) => weigh(segment, film.language));
  while (merged.length > most) {
    const at = cheapestJoin(merged);
    const [first, second] = [merged[at], merged[at + 1]];
    if (!first || !second) break;
    merged.splice(at, 2, weigh(join(first.segment, second.segment), film.language));
  }
  return merged.map((one) => one.segment);
}

/** A segment with what joining it is judged by. */
type Weighed = { segment: Segment; weight: number; setting: string | null };

function weigh(segment: Segment, language: string): Weighed {
  const text = segment.place ?? segment.beats.map((beat) => beat.text).join(" ");
  return { segment, weight: weightOf(segment), setting: look(text, language).setting };
}

/** Parts prose that would stay in one scene for too long, between beats, at its weightiest point. */
export function partLongSegments(segments: readonly Segment[], durationSeconds: number): Segment[] {
  const longest = Math.max(LONG_SCENE_SECONDS, durationSeconds / MAX_SCENES);
  const parted = [...segments];
  while (parted.length < MAX_SCENES) {
    const total = parted.reduce((sum, segment) => sum + weightOf(segment), 0);
    const at = parted.findIndex(
      (segment) => segment.beats.length > 1 && (weightOf(segment) / total) * durationSeconds > longest,
    );
    const segment = parted[at];
    if (!segment) break;
    parted.splice(at, 1, ...halve(segment));
  }
  return parted;
}

/** Seconds that a segment takes by its words. */
export function weightOf(segment: Pick<Segment, "beats" | "seconds">): number {
  return segment.seconds ?? segment.beats.reduce((sum, beat) => sum + naturalSeconds(beat), 0);
}

function cheapestJoin(segments: readonly Weighed[]): number {
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const [index, first] of segments.entries()) {
    const second = segments[index + 1];
    if (!second) break;
    const cost = first.weight + second.weight - (first.setting === second.setting ? SAME_PLACE_SECONDS : 0);
    if (cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  }
  return best;
}

function join(first: Segment, second: Segment): Segment {
  const seconds = first.seconds !== null && second.seconds !== null ? first.seconds + second.seconds : null;
  return {
    heading:
      first.heading && second.heading ? `${first.heading} / ${second.heading}` : (first.heading ?? second.heading),
    place: first.place ?? second.place,
    time: first.time ?? second.time,
    beats: [...timed(first), ...timed(second)],
    seconds,
    transition: second.transition,
  };
}

/** Inside a merged scene the lengths that the brief asked for stay with the beats. */
function timed(segment: Segment): Beat[] {
  const [only, ...others] = segment.beats;
  if (segment.seconds === null || !only || others.length > 0) return segment.beats;
  return [{ ...only, seconds: only.seconds ?? segment.seconds }];
}

function halve(segment: Segment): [Segment, Segment] {
  const half = weightOf({ ...segment, seconds: null }) / 2;
  let sum = 0;
  let at = 1;
  for (const [index, beat] of segment.beats.entries()) {
    sum += naturalSeconds(beat);
    at = index + 1;
    if (sum >= half) break;
  }
  at = Math.min(at, segment.beats.length - 1);
  return [
    { ...segment, beats: segment.beats.slice(0, at), seconds: null, transition: null },
    { ...segment, beats: segment.beats.slice(at), seconds: null, heading: null },
  ];
}
