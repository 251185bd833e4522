"use client";

import { Keyboard } from "lucide-react";
import { Button } from "@/components/ui/button";

export const SHORTCUTS_WANTED = "studio:shortcuts-wanted";

/** Opens the sheet of keys, for whoever does not know yet that ? does. */
export function ShortcutsButton() {
  return (
    <Button
      tone="plain"
      icon={Keyboard}
      aria-keyshortcuts="?"
      onClick={() => window.dispatchEvent(new Event(SHORTCUTS_WANTED))}
      className="max-sm:hidden"
    >
      Keys
    </Button>
  );
}
