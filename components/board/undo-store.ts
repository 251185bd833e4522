"use client";

import { emptyStack, ownSteps, type UndoStack } from "@/components/board/undo-stack";

const stacks = new Map<string, UndoStack>();
const listeners = new Set<() => void>();

const keyOf = (jobId: string) => `board-undo:${jobId}`;

/** This window's steps on a board at a version. They outlive a reload of the page, not the window. */
export function readSteps(jobId: string, version: number): UndoStack {
  const stack = stacks.get(jobId) ?? stored(jobId);
  if (!stack) return emptyStack(version);
  stacks.set(jobId, stack);
  return ownSteps(stack, version);
}

export function writeSteps(jobId: string, stack: UndoStack): void {
  stacks.set(jobId, stack);
  sessionStorage.setItem(keyOf(jobId), JSON.stringify(stack));
  for (const changed of listeners) changed();
}

export function onSteps(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The same object until something changes, as React wants it; null before there is any. */
export function storedSteps(jobId: string): UndoStack | null {
  const known = stacks.get(jobId);
  if (known) return known;
  const stack = stored(jobId);
  if (stack) stacks.set(jobId, stack);
  return stack;
}

function stored(jobId: string): UndoStack | null {
  try {
    const text = sessionStorage.getItem(keyOf(jobId));
    return text === null ? null : (JSON.parse(text) as UndoStack);
  } catch {
    return null;
  }
}
