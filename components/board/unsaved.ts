"use client";

type Guard = (go: () => void) => void;

let guard: Guard | null = null;

/** While something is unsaved, whoever wants to leave is held up by this guard; answers with what takes it away. */
export function guardLeaving(next: Guard): () => void {
  guard = next;
  return () => {
    if (guard === next) guard = null;
  };
}

/** Goes on at once, or asks first when something would be lost. */
export function leave(go: () => void): void {
  if (guard) guard(go);
  else go();
}
