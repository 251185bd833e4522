import type { ArcStep } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import type { Beat } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Reading } from "@/lib/adapters/ai/planner/reading/read-brief";
import type { Segment } from "@/lib/adapters/ai/planner/reading/segment";
import type { Mood, Subject } from "@/lib/domain/picture";

const STEPS: readonly ArcStep[] = ["problem", "idea", "proof", "call"];
const THINGS: readonly Subject[] = ["product", "phone", "laptop", "bottle", "cup", "shape", "car", "bicycle", "robot"];

/** How each step feels unless its words say otherwise. */
export const ARC_MOOD: Readonly<Record<ArcStep, Mood>> = {
  problem: "tense",
  idea: "hopeful",
  proof: "joyful",
  call: "hopeful",
};

/**
 * Groups a text that explains a product into problem, idea, proof and call, in its own order.
 * Null when the text isn't of that kind.
 */
export function arcSegments(reading: Reading): Segment[] | null {
  const beats = reading.segments.flatMap((segment) => segment.beats);
  if (reading.form !== "prose" || beats.length < 3 || !isAboutProduct(reading)) return null;
  const steps = stepsOf(beats, reading.language);
  const distinct = new Set(steps);
  if (distinct.size < 2 || !distinct.has("idea")) return null;
  const titles = filmWordsOf(reading.language).arcTitles;
  return STEPS.filter((step) => distinct.has(step)).map((step) => ({
    heading: titles[step],
    place: null,
    time: null,
    beats: beats.filter((_, index) => steps[index] === step),
    seconds: null,
    transition: null,
  }));
}

/** The step whose title a scene has, or null. */
export function arcStepOf(title: string | null, language: string): ArcStep | null {
  const titles = filmWordsOf(language).arcTitles;
  return STEPS.find((step) => titles[step] === title) ?? null;
}

/** Each beat goes to the step its words speak of, but never back to an earlier one. */
function stepsOf(beats: readonly Beat[], language: string): ArcStep[] {
  let current = 0;
  return beats.map((beat, index) => {
    const votes = look(beat.text, language).arc.map((step) => STEPS.indexOf(step));
    const isLast = index === beats.length - 1;
    const next = votes.filter((vote) => vote >= current && (vote < 3 || isLast || index >= beats.length - 2));
    if (next.length > 0) current = Math.min(...next) === 0 && current > 0 ? current : mostFrequent(next);
    return STEPS[current] ?? "problem";
  });
}

function mostFrequent(votes: readonly number[]): number {
  const count = (vote: number) => votes.filter((other) => other === vote).length;
  return votes.reduce((best, vote) => (count(vote) > count(best) ? vote : best), votes[0] ?? 0);
}

function isAboutProduct(reading: Reading): boolean {
  if (reading.names.some((name) => name.kind === "brand")) return true;
  const text = reading.segments.flatMap((segment) => segment.beats.map((beat) => beat.text)).join(" ");
  return look(text, reading.language).subjects.filter((subject) => THINGS.includes(subject.value)).length >= 2;
}
