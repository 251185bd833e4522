"use client";

import { keepText, readKept } from "@/components/ui/kept-text";
import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";

function keyOf(jobId: string, target: RewriteTarget): string {
  return `rewrite-note:${jobId}:${target.kind === "scene" ? target.sceneNumber : target.code}`;
}

/** The note about a scene or a shot, kept until it was used or thrown away. */
export function readNote(jobId: string, target: RewriteTarget): string {
  return readKept(keyOf(jobId, target));
}

export function keepNote(jobId: string, target: RewriteTarget, note: string): void {
  keepText(keyOf(jobId, target), note);
}
