"use client";

import clsx from "clsx";
import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { railItemClass } from "@/components/shell/rail-item-class";
import { SHORTCUTS_WANTED } from "@/components/shell/shortcuts-button";
import { useEarlyKeys } from "@/components/shell/use-early-keys";
import { Kbd } from "@/components/ui/kbd";
import type { Role } from "@/lib/domain/viewer";

const CommandPalette = dynamic(
  () => import("@/components/shell/command-palette").then((module) => module.CommandPalette),
  { ssr: false },
);
const ShortcutSheet = dynamic(
  () => import("@/components/shell/shortcut-sheet").then((module) => module.ShortcutSheet),
  { ssr: false },
);

type Open = "palette" | "shortcuts" | null;

/** The button and the keys of the command palette, and the key of the shortcut sheet. Their scripts come on first use. */
export function QuickAccess({ role }: { role: Role }) {
  const [open, setOpen] = useState<Open>(null);
  const takeEarlyKeys = useEarlyKeys(open === "palette");

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const wanted = wantedBy(event);
      if (!wanted) return;
      event.preventDefault();
      setOpen((shown) => (shown === wanted ? null : wanted));
    }
    const showShortcuts = () => setOpen("shortcuts");
    window.addEventListener("keydown", press);
    window.addEventListener(SHORTCUTS_WANTED, showShortcuts);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener(SHORTCUTS_WANTED, showShortcuts);
    };
  }, []);

  return (
    <>
      <button
        type="button"
        onClick={() => setOpen("palette")}
        aria-keyshortcuts="Control+K Meta+K"
        className={clsx(railItemClass, "text-muted max-lg:hidden lg:mb-3 lg:border lg:border-line lg:bg-canvas")}
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left">Search</span>
        <Kbd keys={["Mod", "K"]} />
      </button>
      {open === "palette" && (
        <CommandPalette
          role={role}
          takeEarlyKeys={takeEarlyKeys}
          onClose={() => setOpen(null)}
          onShortcuts={() => setOpen("shortcuts")}
        />
      )}
      {open === "shortcuts" && <ShortcutSheet onClose={() => setOpen(null)} />}
    </>
  );
}

const TYPING = "input, textarea, select, [contenteditable]";

function wantedBy(event: KeyboardEvent): Open {
  if (event.defaultPrevented || event.altKey) return null;
  const hasModifier = event.metaKey || event.ctrlKey;
  if (hasModifier) return event.key.toLowerCase() === "k" && !event.shiftKey ? "palette" : null;
  const isTyping = event.target instanceof Element && event.target.closest(TYPING) !== null;
  return event.key === "?" && !isTyping ? "shortcuts" : null;
}
