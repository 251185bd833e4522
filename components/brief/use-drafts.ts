"use client";

import { useState } from "react";
import { type BriefValues, hasWords } from "@/components/brief/brief-values";
import {
  type Draft,
  deleteDraft,
  listDrafts,
  newRequestId,
  saveDraft,
  setCurrentDraftId,
} from "@/lib/client/brief-draft";

/** The draft that is written now: its name, and when it was last saved or read here. */
export type DraftMark = { id: string; known: string | null };

/** Keeps what is typed under one name, and knows the drafts beside it. */
export function useDrafts(initial: DraftMark, isAlive: boolean) {
  const [mark, setMark] = useState(initial);
  const [isKept, setIsKept] = useState(true);
  const [others, setOthers] = useState<Draft[]>(() => (isAlive ? othersThan(initial.id) : []));

  function open(next: DraftMark): void {
    setMark(next);
    setOthers(othersThan(next.id));
    setCurrentDraftId(window.sessionStorage, next.id);
  }

  function keep(values: BriefValues): void {
    if (!hasWords(values)) {
      deleteDraft(window.localStorage, mark.id);
      setMark({ id: mark.id, known: null });
      setIsKept(true);
      return;
    }
    const saved = saveDraft(window.localStorage, { ...mark, values }, { now: new Date(), newId: newRequestId });
    setIsKept(saved !== null);
    if (!saved) return;
    setMark({ id: saved.id, known: saved.savedAt });
    if (saved.id === mark.id) setCurrentDraftId(window.sessionStorage, saved.id);
    else open({ id: saved.id, known: saved.savedAt });
  }

  return {
    /** False when the browser could not keep what was typed last. */
    isKept,
    others,
    keep,
    open,
    startNew: () => open(newMark()),
    /** The job exists: the draft has done its work. */
    done: () => {
      deleteDraft(window.localStorage, mark.id);
      setCurrentDraftId(window.sessionStorage, newRequestId());
    },
    remove: (id: string) => {
      deleteDraft(window.localStorage, id);
      setOthers(othersThan(mark.id));
    },
    putBack: ({ id, values }: Draft) => {
      saveDraft(window.localStorage, { id, known: null, values }, { now: new Date(), newId: newRequestId });
      setOthers(othersThan(mark.id));
    },
  };
}

export function newMark(): DraftMark {
  return { id: newRequestId(), known: null };
}

function othersThan(id: string): Draft[] {
  return listDrafts(window.localStorage).filter((draft) => draft.id !== id);
}
