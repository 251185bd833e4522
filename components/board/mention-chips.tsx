"use client";

import { AtSign } from "lucide-react";
import { type Character, mention, putInto } from "@/components/board/mention";

type Props = {
  /** Field that the mention goes into. */
  fieldId: string;
  characters: readonly Character[];
};

/** The people of the film. A press puts one into the text, with what they look like, where the caret is. */
export function MentionChips({ fieldId, characters }: Props) {
  if (characters.length === 0) return null;
  return (
    <fieldset className="-mt-2 flex min-w-0 flex-wrap gap-1.5">
      <legend className="sr-only">Mention in the prompt</legend>
      {characters.map((character) => (
        <button
          key={character.name}
          type="button"
          aria-label={`Mention ${character.name}`}
          onClick={() => mentionIn(fieldId, character)}
          className="inline-flex min-h-7 items-center gap-0.5 rounded-full border bg-surface pr-2.5 pl-1.5 text-xs hover:bg-hover"
        >
          <AtSign aria-hidden className="size-3.5 text-accent" />
          <span dir="auto">{character.name}</span>
        </button>
      ))}
    </fieldset>
  );
}

function mentionIn(fieldId: string, character: Character): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return;
  const selection = { start: field.selectionStart, end: field.selectionEnd };
  const { text, caret } = putInto(field.value, selection, mention(character));
  field.value = text;
  field.focus();
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
