import { naturalSeconds } from "@/lib/adapters/ai/planner/board/pace";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import type { Beat } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Segment } from "@/lib/adapters/ai/planner/reading/segment";

const MAX_SCENES = 10;
const MIN_SCENE_SECONDS = 3;
/** Prose is read in scenes of about this length, lists as they are written. */
const PROSE_SCENE_SECONDS = 6;
const LONG_SCENE_SECONDS = 20;

/** Merges neighbours until there are no more scenes than a film of this length can hold. */
export function mergeSegments(
  segments: readonly Segment[],
  film: { durationSeconds: number; isProse: boolean; language: string },
): Segment[] {
  const shortest = film.isProse ? PROSE_SCENE_SECONDS : MIN_SCENE_SECONDS;
  const most = Math.min(MAX_SCENES, Math.max(1, Math.floor(film.durationSeconds / shortest)));
  const merged = [...segments];
  while (merged.length > most) {
    const at = cheapestJoin(merged, film.language);
    const [first, second] = [merged[at], merged[at + 1]];
    if (!first || !second) break;
    merged.splice(at, 2, join(first, second));
  }
  return merged;
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

function cheapestJoin(segments: readonly Segment[], language: string): number {
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let index = 0; index + 1 < segments.length; index += 1) {
    const [first, second] = [segments[index], segments[index + 1]];
    if (!first || !second) continue;
    const samePlace = settingOf(first, language) === settingOf(second, language);
    const cost = weightOf(first) + weightOf(second) - (samePlace ? 5 : 0);
    if (cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  }
  return best;
}

function settingOf(segment: Segment, language: string): string | null {
  return look(segment.place ?? segment.beats.map((beat) => beat.text).join(" "), language).setting;
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
