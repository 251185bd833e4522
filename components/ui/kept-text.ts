"use client";

import { useState } from "react";

/** Where what is typed into a window is kept until it was used, so that closing the window or the page loses nothing. */
export function readKept(key: string): string {
  return sessionStorage.getItem(key) ?? "";
}

export function keepText(key: string, text: string): void {
  if (text === "") sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, text);
}

/** The text of a field that survives its window: what is kept under `key`, and how to keep another. Browser only. */
export function useKeptText(key: string): [text: string, keep: (text: string) => void] {
  const [text, setText] = useState(() => readKept(key));
  const keep = (next: string) => {
    setText(next);
    keepText(key, next);
  };
  return [text, keep];
}
