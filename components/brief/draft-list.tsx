"use client";

import { Trash2, Undo2 } from "lucide-react";
import { useState } from "react";
import { briefValuesSchema } from "@/components/brief/brief-values";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { Draft } from "@/lib/client/brief-draft";

type Props = {
  drafts: readonly Draft[];
  onResume: (draft: Draft) => void;
  onRemove: (id: string) => void;
  onPutBack: (draft: Draft) => void;
};

/** The other drafts of this browser. A deleted one can be put back until the page is left. */
export function DraftList({ drafts, onResume, onRemove, onPutBack }: Props) {
  const [removed, setRemoved] = useState<Draft | null>(null);
  if (drafts.length === 0 && !removed) return null;
  return (
    <Section title="Other drafts" note="Kept in this browser, until they are sent or deleted.">
      <ul aria-label="Other drafts" className="overflow-hidden rounded-lg border bg-surface empty:hidden">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex items-center gap-1 border-b pr-1 last:border-b-0">
            <button
              type="button"
              onClick={() => onResume(draft)}
              className="min-w-0 flex-1 px-3 py-2 text-left -outline-offset-2 hover:bg-hover"
            >
              <span className="block truncate" dir="auto">
                {firstWords(draft)}
              </span>
              <span className="text-faint text-xs">
                Resume · <Moment at={draft.savedAt} isRelative />
              </span>
            </button>
            <Button
              tone="plain"
              icon={Trash2}
              aria-label={`Delete the draft “${firstWords(draft)}”`}
              onClick={() => {
                onRemove(draft.id);
                setRemoved(draft);
              }}
              className="px-2"
            />
          </li>
        ))}
      </ul>
      {removed && (
        <p role="status" className="flex items-center justify-between gap-2 text-muted text-xs">
          <span className="min-w-0 truncate" dir="auto">
            “{firstWords(removed)}” is deleted.
          </span>
          <Button
            tone="plain"
            icon={Undo2}
            onClick={() => {
              onPutBack(removed);
              setRemoved(null);
            }}
          >
            Put it back
          </Button>
        </p>
      )}
    </Section>
  );
}

function firstWords({ values }: Draft): string {
  const { title, prompt } = briefValuesSchema.safeParse(values).data ?? { title: "", prompt: "" };
  const words = (title.trim() || prompt.trim()).replace(/\s+/g, " ");
  return words.length > 60 ? `${words.slice(0, 60)}…` : words || "Untitled";
}
