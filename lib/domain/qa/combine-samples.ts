import { DIMENSIONS } from "@/lib/domain/qa/judgement";
import { PASS_SCORE } from "@/lib/domain/qa/pass-score";
import type { DimensionScores } from "@/lib/domain/qa/score-answers";

/** How often the same film is judged at first, and how often more when the answer is not clear. */
export const FIRST_SAMPLES = 3;
export const MORE_SAMPLES = 2;
/** An average this close to the pass mark, or samples this far apart, are not clear. */
const CLOSE_CALL = 0.5;
const UNCLEAR_RANGE = 1.5;
/** Samples that stay this far apart are no verdict. */
const HOPELESS_RANGE = 2;

/** The median of each dimension. Throws RangeError without samples. */
export function medianScores(samples: readonly DimensionScores[]): DimensionScores {
  const median = (dimension: keyof DimensionScores) => medianOf(samples.map((sample) => sample[dimension]));
  return {
    "visual-quality": median("visual-quality"),
    "narrative-coherence": median("narrative-coherence"),
    "technical-excellence": median("technical-excellence"),
    overall: median("overall"),
  };
}

/** How far the samples lie apart in the dimension in which they disagree most. */
export function rangeOf(samples: readonly DimensionScores[]): number {
  const ranges = DIMENSIONS.map((dimension) => {
    const scores = samples.map((sample) => sample[dimension]);
    return Math.max(...scores) - Math.min(...scores);
  });
  return Math.max(...ranges);
}

/** True when a verdict on these samples would be luck. */
export function needsMoreSamples(samples: readonly DimensionScores[], average: number): boolean {
  return Math.abs(average - PASS_SCORE) <= CLOSE_CALL || rangeOf(samples) > UNCLEAR_RANGE;
}

/** True when the samples contradict each other so much that a person has to look. */
export function contradictEachOther(samples: readonly DimensionScores[]): boolean {
  return rangeOf(samples) > HOPELESS_RANGE;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError("There is no median without samples.");
  return (lower + upper) / 2;
}
