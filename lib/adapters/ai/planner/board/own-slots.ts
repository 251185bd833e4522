import { actOf } from "@/lib/adapters/ai/planner/board/acts";
import { naturalSeconds } from "@/lib/adapters/ai/planner/board/pace";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { capitalised } from "@/lib/adapters/ai/planner/reading/capitalised";
import { type CastMember, castIn } from "@/lib/adapters/ai/planner/reading/find-cast";
import { look, type SeenSubject, type Sight } from "@/lib/adapters/ai/planner/reading/look";
import { type Beat, NARRATOR } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Subject } from "@/lib/domain/picture";

/** Who and what was last seen: a sentence that says "she" or "it", or only what is done, goes on with them. */
export type Carry = { cast: readonly CastMember[]; subject: Subject | null; thing: Subject | null };

export const NOBODY_YET: Carry = { cast: [], subject: null, thing: null };

const LIVING: readonly Subject[] = ["person", "child", "couple", "crowd", "dog", "cat", "horse", "bird", "robot"];
/** An act's line repeats the whole brief: it must not take the time that its words would. */
const ACT_SECONDS = 4;

/** The shots that the brief itself describes, each with everybody who is in it. `carry` moves on with the story. */
export function ownSlots(
  beats: readonly Beat[],
  cast: readonly CastMember[],
  language: string,
  carry: Carry,
): { slots: Slot[]; carry: Carry } {
  let current = carry;
  const slots = beats.map((beat) => {
    const slot = ownSlot(beat, cast, language, current);
    current = carryOn(slot, current);
    return slot;
  });
  return { slots, carry: current };
}

function ownSlot(beat: Beat, cast: readonly CastMember[], language: string, carry: Carry): Slot {
  const shown = shownText(beat);
  const sight = look(shown, language);
  const speaker = beat.spoken?.speaker && beat.spoken.speaker !== NARRATOR ? beat.spoken.speaker : "";
  const named = castIn(`${shown}\n${speaker}`, cast);
  const byName = castSubjects(shown, named);
  const byWord = sight.subjects.filter(
    (one) => !byName.some((other) => one.start < other.end && other.start < one.end),
  );
  const seen = [...byName, ...byWord].sort((a, b) => Number(a.hint) - Number(b.hint) || a.start - b.start);
  const goesOn = speaker === "" && isGoingOn(seen, sight) && !hasOwnSubject(shown, seen, sight, language);
  const carriedSubject = goesOn ? carry.subject : isAboutThing(seen, sight) ? carry.thing : null;
  const carried: SeenSubject[] = carriedSubject ? [{ value: carriedSubject, start: 0, end: 0, hint: false }] : [];
  const act = actOf(beat.text, language);
  return {
    text: capitalised(beat.text),
    source: beat.text,
    sight,
    subjects: [...carried, ...seen],
    cast: [...new Set([...(goesOn ? carriedCast(shown, carry) : []), ...named, ...onlyThings(seen, cast)])],
    act,
    detail: null,
    spoken: beat.spoken,
    seconds: beat.seconds,
    weight: act ? ACT_SECONDS : naturalSeconds(beat),
  };
}

/** What is said is heard and not seen: "Good morning" does not make it morning. */
function shownText(beat: Beat): string {
  return beat.spoken ? beat.text.replace(beat.spoken.text, " ") : beat.text;
}

function castSubjects(text: string, named: readonly CastMember[]): SeenSubject[] {
  const lower = text.toLowerCase();
  return named.flatMap((member) => {
    const places = member.aliases
      .map((alias) => ({ start: lower.indexOf(alias.toLowerCase()), length: alias.length }))
      .filter((place) => place.start >= 0)
      .sort((a, b) => a.start - b.start);
    const [first] = places;
    return first ? [{ value: member.subject, start: first.start, end: first.start + first.length, hint: false }] : [];
  });
}

function isGoingOn(seen: readonly SeenSubject[], sight: Sight): boolean {
  if (seen.some((one) => LIVING.includes(one.value) && !one.hint)) return false;
  return sight.hasPronoun || (sight.cues.size > 0 && (seen.length === 0 || seen[0]?.value === "hands"));
}

/** Languages in which no sentence goes without its subject, unless it begins with what is done. */
const SUBJECT_FIRST = ["en", "de", "fr", "nl"];
const SMALL_OPENING = /^(?:and|then|now|still|suddenly|[\p{L}]+ly|und|dann|et|puis|soudain|en|dan)\s+/iu;

/** "Curls of wood fall", "A gate opens": about something that has no word here, and not about who was seen before. */
function hasOwnSubject(text: string, seen: readonly SeenSubject[], sight: Sight, language: string): boolean {
  if (sight.hasPronoun || seen.length > 0 || !SUBJECT_FIRST.includes(language)) return false;
  const [first = ""] = text.replace(SMALL_OPENING, "").match(/[\p{L}\p{M}]+/u) ?? [];
  return look(first, language).cues.size === 0;
}

/** "It lifts off." But "It rains." is about nothing. */
function isAboutThing(seen: readonly SeenSubject[], sight: Sight): boolean {
  return seen.length === 0 && sight.hasThingPronoun && sight.weather === null;
}

const PLURAL = /\b(?:they|them|their|both|ils|elles|ellos|ellas|loro|eles|elas|sie beide)\b/iu;

function carryOn(slot: Slot, carry: Carry): Carry {
  const isLiving = (value: Subject) => LIVING.includes(value);
  const living = slot.subjects.find((one) => isLiving(one.value) && !one.hint)?.value ?? null;
  const thing = slot.subjects.find((one) => !isLiving(one.value))?.value ?? carry.thing;
  if (!living) return { ...carry, thing };
  const members = slot.cast.filter((member) => isLiving(member.subject));
  return { subject: living, cast: members, thing };
}

/** "They" are all who were seen, "she" is the last of them. */
function carriedCast(text: string, carry: Carry): readonly CastMember[] {
  return PLURAL.test(text) ? carry.cast : carry.cast.slice(-1);
}

/** The one thing that is said to be of a kind is meant whenever that kind is seen: every bottle is the bottle. */
function onlyThings(seen: readonly SeenSubject[], cast: readonly CastMember[]): CastMember[] {
  const things = cast.filter((member) => member.kind === "thing" && member.appearance !== "");
  const alone = things.filter((one) => things.filter((other) => other.subject === one.subject).length === 1);
  return alone.filter((member) => seen.some((subject) => subject.value === member.subject));
}
