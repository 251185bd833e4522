"use client";

import { type RefObject, useEffect } from "react";

const BUSY = "input, textarea, select, [contenteditable], dialog[open], [role=dialog], [role=menu]";
const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** J and K or ↓ and ↑ walk through the decisions. Enter needs nothing: each of them is a link. Typing is left alone. */
export function useInboxKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return;
      const step = STEPS[event.key];
      if (step !== undefined && walk(list.current, step)) event.preventDefault();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [list]);
}

function isBusy(target: EventTarget | null): boolean {
  const isTyping = target instanceof Element && target.closest(BUSY) !== null;
  return isTyping || document.querySelector("dialog[open], [role=dialog], [role=menu]") !== null;
}

/** Moves the focus; from anywhere else it goes to the first. False when there is nowhere to go. */
function walk(list: HTMLElement | null, step: number): boolean {
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>("a[data-gate]") ?? [])];
  const here = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}
