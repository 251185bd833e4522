"use client";

import { useSyncExternalStore } from "react";

const SECOND_MS = 1000;

/** The time in milliseconds, to the second, while the page is alive; null before that, where no clock can be agreed on. */
export function useNow(): number | null {
  return useSyncExternalStore(everySecond, currentSecond, () => null);
}

function everySecond(changed: () => void): () => void {
  const timer = setInterval(changed, SECOND_MS);
  return () => clearInterval(timer);
}

function currentSecond(): number {
  return Math.floor(Date.now() / SECOND_MS) * SECOND_MS;
}
