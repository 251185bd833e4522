"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { commandOf, type PlayerCommand } from "@/components/player/player-keys";

const TYPING = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
/** Controls with keys of their own. */
const STEERED = "[role=slider], [role=menu], [role=tablist], [role=radiogroup], [role=listbox], [role=grid]";
const PRESSED_BY_SPACE = "button, summary, [role=menuitem], [role=tab]";

/**
 * Gives a player the keys of the page for as long as it is shown, except while something is typed, while another control
 * needs the key itself, and while a dialog is open that the player is not in.
 */
export function usePlayerKeys(root: RefObject<HTMLElement | null>, perform: (command: PlayerCommand) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !root.current || isNeededElsewhere(event, root.current)) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    perform(command);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

function isNeededElsewhere(event: KeyboardEvent, root: HTMLElement): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  const dialog = document.querySelector("[role=dialog], dialog[open]");
  if (dialog && !dialog.contains(root)) return true;
  if (target.closest(TYPING)) return true;
  if (event.key === " " && target.closest(PRESSED_BY_SPACE)) return true;
  return !root.contains(target) && target.closest(STEERED) !== null;
}
