import type { DetailPicker } from "@/lib/adapters/ai/planner/board/detail-picker";
import { type Carry, ownSlots } from "@/lib/adapters/ai/planner/board/own-slots";
import { fitBeats } from "@/lib/adapters/ai/planner/board/part-beats";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import type { CastMember } from "@/lib/adapters/ai/planner/reading/find-cast";
import { type Beat, readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";

export type Coverage = {
  description: string;
  language: string;
  /** How many shots the scene is told in. */
  count: number;
  opensPlace: boolean;
  /** The film ends with this scene: its own last picture comes last. */
  closesFilm: boolean;
  cast: readonly CastMember[];
  carry: Carry;
  details: DetailPicker;
};

/**
 * Tells a scene in so many shots: its own beats first, merged where there is no room and parted into clauses where
 * there is; then pictures of its subject and its place in between. A new place that the scene doesn't show is shown.
 */
export function coverScene(coverage: Coverage): { slots: Slot[]; carry: Carry } {
  const { description, language, count, cast } = coverage;
  const beats = readBeats(description, language);
  const whole: Beat = { text: description, seconds: null, spoken: null };
  const own = ownSlots(fitBeats(beats.length > 0 ? beats : [whole], count, language), cast, language, coverage.carry);
  const missing = count - own.slots.length;
  return { slots: missing > 0 ? withDetails(own.slots, missing, coverage) : own.slots, carry: own.carry };
}

function withDetails(slots: readonly Slot[], missing: number, { opensPlace, closesFilm, details }: Coverage): Slot[] {
  const endsAtOnce = closesFilm && slots.length === 1 && slots[0]?.act === null;
  const opens = opensPlace && slots[0] !== undefined && (isClose(slots[0]) || endsAtOnce);
  const intro = opens && slots[0] ? [details.placeSlot(slots[0])] : [];
  const extras = extrasFor(slots, missing - intro.length, details);
  const act = slots[0]?.act ?? null;
  const last = (closesFilm && act === null) || act === "close" ? slots.length - 1 : -1;
  const woven = slots.flatMap((slot, index) => {
    const own = extras[index] ?? [];
    return index === last ? [...own, slot] : [slot, ...own];
  });
  return [...intro, ...woven];
}

/** A scene that begins with a face or with hands in a new place leaves open where it is. */
function isClose(slot: Slot): boolean {
  if (slot.act !== null || slot.sight.setting !== null) return false;
  return (
    slot.spoken !== null ||
    slot.sight.framing === "close-up" ||
    slot.sight.cues.has("handwork") ||
    slot.sight.cues.has("emotion")
  );
}

/** Spreads the extras evenly: after each of the scene's own shots its share. */
function extrasFor(slots: readonly Slot[], count: number, details: DetailPicker): Slot[][] {
  let used = 0;
  return slots.map((slot, index) => {
    const due = Math.round(((index + 1) * count) / slots.length) - used;
    used += due;
    return Array.from({ length: due }, () => details.nextSlot(slot));
  });
}
