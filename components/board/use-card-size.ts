"use client";

import { useSyncExternalStore } from "react";

export const SMALLEST_CARD_REM = 9;
export const LARGEST_CARD_REM = 30;
const USUAL_CARD_REM = 16;
const KEY = "board-card-rem";

const listeners = new Set<() => void>();

/** How wide a card of the grid is, in rem: a person's own choice, kept in this browser. */
export function useCardSize(): [rem: number, change: (rem: number) => void] {
  return [useSyncExternalStore(onChange, read, () => USUAL_CARD_REM), write];
}

function read(): number {
  const rem = Number(localStorage.getItem(KEY));
  return rem >= SMALLEST_CARD_REM && rem <= LARGEST_CARD_REM ? rem : USUAL_CARD_REM;
}

function write(rem: number): void {
  localStorage.setItem(KEY, String(rem));
  for (const changed of listeners) changed();
}

function onChange(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
