"use client";

import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { ReferenceCard } from "@/components/board/reference-card";
import type { CharacterDraft } from "@/components/board/reference-draft";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";

const PARTS = [
  ["appearance", "Appearance"],
  ["wardrobe", "Wardrobe"],
  ["movement", "Movement"],
] as const;

/** Somebody who must look the same in every shot. */
export function CharacterCard({
  character,
  codes,
  onChange,
  onRemove,
  children,
}: {
  character: CharacterDraft;
  codes: readonly string[];
  onChange: (character: CharacterDraft) => void;
  onRemove: () => void;
  children?: ReactNode;
}) {
  const id = `character-${character.id}`;
  return (
    <ReferenceCard label={character.name || "New character"} codes={codes}>
      <TextField
        id={`${id}-name`}
        label="Name"
        value={character.name}
        maxLength={600}
        dir="auto"
        onChange={(event) => onChange({ ...character, name: event.target.value })}
      />
      {PARTS.map(([part, label]) => (
        <TextArea
          key={part}
          id={`${id}-${part}`}
          label={label}
          value={character[part]}
          maxLength={600}
          rows={2}
          dir="auto"
          onChange={(event) => onChange({ ...character, [part]: event.target.value })}
        />
      ))}
      {children}
      <Button tone="plain" icon={Trash2} onClick={onRemove} className="self-start">
        Remove {character.name || "this character"}
      </Button>
    </ReferenceCard>
  );
}
