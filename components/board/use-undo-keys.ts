"use client";

import { useEffect, useRef } from "react";

/** Ctrl or Cmd with Z takes back the last change, with Shift too makes it again; never while somebody types. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const steps = useRef({ undo, redo });
  useEffect(() => {
    steps.current = { undo, redo };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndoKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z";
      if (!isUndoKey || isTyping(event.target)) return;
      event.preventDefault();
      steps.current[event.shiftKey ? "redo" : "undo"]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return target.type !== "checkbox" && target.type !== "radio" && target.type !== "range";
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
