import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";

/** One thing that several shots share, and which shots these are. */
export function ReferenceCard({
  label,
  codes,
  everywhere = false,
  children,
}: {
  label: string;
  codes: readonly string[];
  everywhere?: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-label={label} className="flex flex-col gap-3 rounded-lg border bg-surface p-3">
      {children}
      <p className="text-muted text-xs">
        {everywhere ? (
          "In every shot of the film."
        ) : (
          <>
            In {codes.length === 0 ? "no shot yet" : formatCount(codes.length, "shot")}
            {codes.length > 0 && <span className="ml-1 font-mono text-2xs">{codes.join(" ")}</span>}
          </>
        )}
      </p>
    </section>
  );
}
