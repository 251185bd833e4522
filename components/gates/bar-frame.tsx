import type { ReactNode } from "react";

/** Stays at the bottom of the window; on phones above the navigation. */
export function BarFrame({ label = "Decision", children }: { label?: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-30 mt-auto flex flex-col gap-3 border-t bg-raised px-4 py-3 shadow-raised lg:bottom-0 lg:px-8"
    >
      {children}
    </section>
  );
}
