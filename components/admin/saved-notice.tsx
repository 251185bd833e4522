import { Check } from "lucide-react";

/** What a change has set in motion, said once and politely. Null: nothing was changed yet. */
export function SavedNotice({ children }: { children: string | null }) {
  return (
    <div role="status" className="contents">
      {children && (
        <p className="flex items-start gap-2 rounded-lg border border-good/35 bg-good/8 p-3">
          <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          {children}
        </p>
      )}
    </div>
  );
}
