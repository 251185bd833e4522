"use client";

import { ChevronUp } from "lucide-react";
import { type ReactNode, useState } from "react";

/** On phones a folded bar hides what has this class; the question and the answer stay in reach. */
export const WHEN_UNFOLDED = "max-sm:group-data-[folded=true]/bar:hidden";

/** Stays at the bottom of the window; on phones above the navigation, and in one line until somebody unfolds it. */
export function BarFrame({
  label = "Decision",
  isFoldable = false,
  children,
}: {
  label?: string;
  isFoldable?: boolean;
  children: ReactNode;
}) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  return (
    <section
      aria-label={label}
      data-folded={isFoldable && !isUnfolded}
      className="group/bar sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-30 mt-auto flex max-h-[calc(100dvh-8rem)] flex-col gap-3 overflow-y-auto border-t bg-raised px-4 py-3 shadow-raised max-sm:gap-2.5 max-sm:py-2 lg:bottom-0 lg:px-8"
    >
      {isFoldable && (
        <button
          type="button"
          aria-expanded={isUnfolded}
          onClick={() => setIsUnfolded((before) => !before)}
          className="-mx-4 -my-2 flex min-h-7 items-center justify-center gap-1 text-2xs text-muted sm:hidden"
        >
          <ChevronUp aria-hidden className="size-4 group-data-[folded=false]/bar:rotate-180" />
          {isUnfolded ? "Less" : "All of this decision"}
        </button>
      )}
      {children}
    </section>
  );
}
