import { actOf } from "@/lib/adapters/ai/planner/board/acts";
import { naturalSeconds } from "@/lib/adapters/ai/planner/board/pace";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { type CastMember, castIn } from "@/lib/adapters/ai/planner/reading/find-cast";
import { look, type SeenSubject, type Sight } from "@/lib/adapters/ai/planner/reading/look";
import { type Beat, NARRATOR } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Subject } from "@/lib/domain/picture";

/** Who was last seen: a sentence that says "she", or only what is done, goes on with them. */
export type Carry = { cast: readonly CastMember[]; subject: Subject | null };

const LIVING: readonly Subject[] = ["person", "child", "couple", "crowd", "dog", "cat", "horse", "bird", "robot"];
/** An act's line repeats the whole brief: it must not take the time that its words would. */
const ACT_SECONDS = 4;

/** The shots that the brief itself describes, each with everybody who is in it. `carry` moves on with the story. */
export function ownSlots(beats: readonly Beat[], cast: readonly CastMember[], language: string, carry: Carry): { slots: Slot[]; carry: Carry } {
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
  const seen = [...castSubjects(shown, named), ...sight.subjects].sort((a, b) => Number(a.hint) - Number(b.hint) || a.start - b.start);
  const goesOn = speaker === "" && isGoingOn(seen, sight);
  const carried: SeenSubject[] = goesOn && carry.subject ? [{ value: carry.subject, start: 0, end: 0, hint: false }] : [];
  const act = actOf(beat.text, language);
  return {
    text: sentenceCase(beat.text),
    source: beat.text,
    sight,
    subjects: [...carried, ...seen],
    cast: goesOn ? [...carry.cast.filter((one) => !named.includes(one)), ...named] : named,
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
  return named.map((member) => {
    const places = member.aliases.map((alias) => lower.indexOf(alias.toLowerCase())).filter((at) => at >= 0);
    const start = places.length > 0 ? Math.min(...places) : 0;
    return { value: member.subject, start, end: start + member.name.length, hint: false };
  });
}

function isGoingOn(seen: readonly SeenSubject[], sight: Sight): boolean {
  if (seen.some((one) => LIVING.includes(one.value) && !one.hint)) return false;
  return sight.hasPronoun || (sight.cues.size > 0 && (seen.length === 0 || seen[0]?.value === "hands"));
}

function carryOn(slot: Slot, carry: Carry): Carry {
  const living = slot.subjects.find((one) => LIVING.includes(one.value) && !one.hint);
  const first = living ?? slot.subjects[0];
  if (!first) return carry;
  const members = slot.cast.filter((member) => member.subject === first.value);
  const last = members.at(-1);
  return { subject: first.value, cast: last ? [last] : slot.cast.slice(-1) };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
