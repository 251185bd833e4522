import { actOf } from "@/lib/adapters/ai/planner/board/acts";
import { type DetailPicker, detailSlot } from "@/lib/adapters/ai/planner/board/pick-details";
import { naturalSeconds } from "@/lib/adapters/ai/planner/board/pace";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { type Beat, readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";
import { clausesOf } from "@/lib/adapters/ai/planner/reading/split-text";
import type { Scene } from "@/lib/domain/plan";

export type Coverage = {
  scene: Scene;
  language: string;
  /** How many shots the scene is told in. */
  count: number;
  opensPlace: boolean;
  closesFilm: boolean;
  details: DetailPicker;
};

const MIN_CLAUSES = 2;

/**
 * Tells a scene in so many shots: its own beats first, merged where there is no room and parted into clauses where
 * there is; then pictures of its place and its subject in between. The place is introduced first.
 */
export function coverScene(coverage: Coverage): Slot[] {
  const { scene, language, count } = coverage;
  const beats = readBeats(scene.description, language);
  const whole: Beat = { text: scene.description, seconds: null, spoken: null };
  const own = partBeats(mergeBeats(beats.length > 0 ? beats : [whole], count), count);
  const slots = own.map((beat) => ownSlot(beat, language));
  return slots.length < count ? addDetails(slots, coverage) : slots;
}

function ownSlot(beat: Beat, language: string): Slot {
  return {
    text: beat.text,
    source: beat.text,
    sight: look(beat.text, language),
    act: actOf(beat.text, language),
    detail: null,
    spoken: beat.spoken,
    seconds: beat.seconds,
    weight: naturalSeconds(beat),
  };
}

function mergeBeats(beats: readonly Beat[], count: number): Beat[] {
  const merged = [...beats];
  while (merged.length > count) {
    const weights = merged.slice(0, -1).map((beat, index) => naturalSeconds(beat) + naturalSeconds(merged[index + 1] ?? beat));
    const at = weights.indexOf(Math.min(...weights));
    const [first, second] = [merged[at], merged[at + 1]];
    if (!first || !second) break;
    merged.splice(at, 2, joinBeats(first, second));
  }
  return merged;
}

function joinBeats(first: Beat, second: Beat): Beat {
  const seconds = first.seconds !== null && second.seconds !== null ? first.seconds + second.seconds : null;
  const spoken =
    first.spoken && second.spoken && first.spoken.speaker === second.spoken.speaker
      ? { ...first.spoken, text: `${first.spoken.text} ${second.spoken.text}` }
      : (first.spoken ?? second.spoken);
  return { text: `${first.text}${/[。！？]$/u.test(first.text) ? "" : " "}${second.text}`, seconds, spoken };
}

/** Parts the heaviest sentences into their clauses, as long as both parts can be shown. */
function partBeats(beats: readonly Beat[], count: number): Beat[] {
  const parted = [...beats];
  while (parted.length < count) {
    const candidates = parted
      .map((beat, index) => ({ beat, index, clauses: beat.spoken || beat.seconds !== null ? [] : clausesOf(beat.text) }))
      .filter(({ clauses }) => clauses.length >= MIN_CLAUSES && clauses.every(isShowable));
    const heaviest = candidates.sort((a, b) => b.beat.text.length - a.beat.text.length)[0];
    if (!heaviest) break;
    const [first = "", ...others] = heaviest.clauses.slice(0, count - parted.length + 1);
    const rest = heaviest.clauses.slice(others.length + 1);
    const texts = [first, ...others];
    if (rest.length > 0) texts[texts.length - 1] = [texts.at(-1), ...rest].join(", ");
    parted.splice(heaviest.index, 1, ...texts.map((text) => ({ text, seconds: null, spoken: null })));
  }
  return parted;
}

/** A clause makes a shot when somebody or something is in it and it isn't just an addition to a noun. */
function isShowable(clause: string): boolean {
  return clause.length >= 6 && !/^(?:that|which|who|whose|qui|que|dont|der|die|das|che|stamped|called|named)\s/iu.test(clause);
}

/** Puts pictures of place and subject between the beats: before them in a new place, after the weightiest else. */
function addDetails(slots: readonly Slot[], coverage: Coverage): Slot[] {
  const missing = coverage.count - slots.length;
  const opens = coverage.opensPlace && slots[0]?.act !== "close" && coverage.count > 2;
  const own = slots[0]?.act === "close" ? "last" : "first";
  const extras = Array.from({ length: missing }, (_, index) =>
    detailSlot(coverage, slots, opens && index === 0 && slots[0]?.act === null ? "place" : "next"),
  ).filter((slot) => slot !== null);
  if (opens && slots[0]?.act === null && extras[0]) return [extras[0], ...weave(slots, extras.slice(1))];
  return own === "last" ? [...extras, ...slots] : weave(slots, extras);
}

/** Spreads the extras evenly after the beats. */
function weave(slots: readonly Slot[], extras: readonly Slot[]): Slot[] {
  const woven: Slot[] = [];
  let used = 0;
  for (const [index, slot] of slots.entries()) {
    woven.push(slot);
    const due = Math.round(((index + 1) * extras.length) / slots.length);
    woven.push(...extras.slice(used, due));
    used = due;
  }
  return woven;
}
