import { X } from "lucide-react";
import type { ComponentProps } from "react";

/** The cross of a window. */
export function CloseButton(rest: ComponentProps<"button">) {
  return (
    <button
      type="button"
      aria-label="Close"
      {...rest}
      className="-mr-2 grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink"
    >
      <X aria-hidden className="size-4" />
    </button>
  );
}
