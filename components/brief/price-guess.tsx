import { guessWords } from "@/components/brief/guess-of";
import type { FirstGuess } from "@/lib/domain/cost/first-guess";
import { formatMicros } from "@/lib/domain/money";

/** The first price range, always with what it is: a guess that the quote replaces. Its place never changes size. */
export function PriceGuess({ guess }: { guess: FirstGuess | null }) {
  return (
    <div role="status" aria-label="First price guess" className="min-h-11 min-w-0 tabular-nums">
      <p className="font-medium">{guess ? likely(guess) : "No guess yet"}</p>
      <p className="text-muted text-xs text-pretty">{guess ? about(guess) : "Length, budget and format make one."}</p>
    </div>
  );
}

function likely(guess: FirstGuess): React.ReactNode {
  if (guess.kind === "preview") return "Free preview";
  return (
    <>
      About {formatMicros(guess.interval.p50Micros)}{" "}
      <span className="font-normal text-muted">({guessWords(guess)})</span>
    </>
  );
}

function about(guess: FirstGuess): string {
  if (guess.kind === "preview") {
    const paid = guess.paid ? ` A paid render would be about ${formatMicros(guess.paid.interval.p50Micros)}.` : "";
    return `No paid backend can be used for it now.${paid}`;
  }
  const over = guess.overBudgetMicros > 0 ? ` Up to ${formatMicros(guess.overBudgetMicros)} over the budget.` : "";
  return `First guess, the quote comes from the board. ${guess.backendLabel}.${over}`;
}
