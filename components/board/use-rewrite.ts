"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { keepNote, readNote } from "@/components/board/rewrite-notes";
import { type BoardChanges, isStale } from "@/components/board/use-board-changes";
import { queryKeys } from "@/lib/client/query-keys";
import { suggestRewrite } from "@/lib/client/rewrite";
import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";
import type { RewriteSuggestion } from "@/lib/domain/board/rewrite-view";

export type Suggested = Extract<RewriteSuggestion, { kind: "suggested" }>;
type Step =
  | { kind: "note" }
  | { kind: "asking" }
  /** `base` is the board that the suggestion was written for. */
  | { kind: "suggested"; suggestion: Suggested; base: BoardChanges["plan"]; isSaving: boolean };

/** From a note to a suggestion to a version of the board. Whatever goes wrong, the note is still there. */
export function useRewrite(jobId: string, target: RewriteTarget, changes: BoardChanges, onDone: () => void) {
  const queryClient = useQueryClient();
  const [note, setNote] = useState(() => readNote(jobId, target));
  const [step, setStep] = useState<Step>({ kind: "note" });
  const [nothing, setNothing] = useState<Exclude<RewriteSuggestion, Suggested> | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const { problem: boardProblem } = changes;
  // What the board says of a refused change is said here, with what can be done about it.
  useEffect(() => boardProblem?.dismiss(), [boardProblem]);

  const write = (text: string) => {
    setNote(text);
    setNothing(null);
    keepNote(jobId, target, text);
  };
  const fail = async (error: Error) => {
    if (isStale(error)) await queryClient.invalidateQueries({ queryKey: queryKeys.job(jobId) });
    setProblem(error);
    setStep({ kind: "note" });
  };

  async function suggest(): Promise<void> {
    const controller = new AbortController();
    const base = changes.plan;
    running.current = controller;
    setProblem(null);
    setNothing(null);
    setStep({ kind: "asking" });
    try {
      const ask = { target, note: note.trim(), baseVersion: base.version };
      const suggestion = await suggestRewrite(jobId, ask, controller.signal);
      if (suggestion.kind === "suggested") return setStep({ kind: "suggested", suggestion, base, isSaving: false });
      setNothing(suggestion);
      setStep({ kind: "note" });
    } catch (error) {
      if (controller.signal.aborted) setStep({ kind: "note" });
      else await fail(error as Error);
    }
  }

  async function accept(): Promise<void> {
    if (step.kind !== "suggested") return;
    setStep({ ...step, isSaving: true });
    try {
      await changes.change(step.suggestion.change, step.base.version);
      keepNote(jobId, target, "");
      onDone();
    } catch (error) {
      await fail(error as Error);
    }
  }

  return {
    ...{ note, step, nothing, problem, write, suggest, accept },
    stop: () => running.current?.abort(),
    changeNote: () => setStep({ kind: "note" }),
    discard: () => {
      keepNote(jobId, target, "");
      onDone();
    },
  };
}
