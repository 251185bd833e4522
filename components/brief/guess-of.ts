import { type BriefValues, STARTING_VALUES, toBriefInput, withBrief } from "@/components/brief/brief-values";
import { briefSchema, PROMPT_LENGTH } from "@/lib/domain/brief";
import { type FirstGuess, firstGuess, type PriceSummary } from "@/lib/domain/cost/first-guess";
import { formatMicros } from "@/lib/domain/money";
import { PRESETS } from "@/lib/domain/presets";

/** A prompt has no price: its place is taken, so that the guess is there before the first word. */
const ANY_PROMPT = "x".repeat(PROMPT_LENGTH.min);

/** The first price range for what stands in the form; null while a field it needs can't be read. */
export function guessOf(values: BriefValues, prices: PriceSummary | null, now: string): FirstGuess | null {
  const brief = briefSchema.safeParse({ ...toBriefInput(values), prompt: ANY_PROMPT, title: undefined });
  return prices && brief.success ? firstGuess(brief.data, prices, now) : null;
}

/** What each preset costs at a first guess, in words by its id. */
export function presetHints(prices: PriceSummary | null, now: string): Record<string, string> {
  const hints = PRESETS.map(({ id, brief }) => {
    const guess = guessOf(withBrief(STARTING_VALUES, brief), prices, now);
    return [id, guess ? guessWords(guess) : ""];
  });
  return Object.fromEntries(hints);
}

/** "$1.20–2.40" in as few signs as can be, or "free preview". */
export function guessWords(guess: FirstGuess): string {
  if (guess.kind === "preview") return "free preview";
  const { p10Micros, p90Micros } = guess.interval;
  return p10Micros === p90Micros
    ? formatMicros(p10Micros)
    : `${formatMicros(p10Micros)}–${formatMicros(p90Micros).replace("$", "")}`;
}
