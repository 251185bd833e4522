import { PriceGuess } from "@/components/brief/price-guess";
import { Button } from "@/components/ui/button";
import type { FirstGuess } from "@/lib/domain/cost/first-guess";

/** Always in sight while a brief is written: what it may cost, and the one button. */
export function BriefBar({ guess, isPending }: { guess: FirstGuess | null; isPending: boolean }) {
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 border-t bg-canvas/95 px-4 py-3 backdrop-blur lg:-mx-8 lg:bottom-0 lg:px-8">
      <div className="flex items-center justify-between gap-4">
        <PriceGuess guess={guess} />
        <div className="flex shrink-0 items-center gap-3">
          <kbd aria-hidden className="hidden font-sans text-faint text-xs lg:inline">
            Ctrl ⏎
          </kbd>
          <Button
            type="submit"
            tone="primary"
            isPending={isPending}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            className="min-h-10 px-5"
          >
            Start the film
          </Button>
        </div>
      </div>
    </div>
  );
}
