"use client";

import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";

/** Where a note is kept until it was used or thrown away, so that a closed window loses nothing. */
function keyOf(jobId: string, target: RewriteTarget): string {
  return `rewrite-note:${jobId}:${target.kind === "scene" ? target.sceneNumber : target.code}`;
}

export function readNote(jobId: string, target: RewriteTarget): string {
  return sessionStorage.getItem(keyOf(jobId, target)) ?? "";
}

export function keepNote(jobId: string, target: RewriteTarget, note: string): void {
  if (note === "") sessionStorage.removeItem(keyOf(jobId, target));
  else sessionStorage.setItem(keyOf(jobId, target), note);
}
