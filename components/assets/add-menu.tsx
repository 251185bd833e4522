"use client";

import { Plus } from "lucide-react";
import { KIND_WORDS } from "@/components/assets/kind-words";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { REFERENCE_KINDS, type ReferenceKind } from "@/lib/domain/reference/reference-kinds";

export function AddMenu({ onAdd }: { onAdd: (kind: ReferenceKind) => void }) {
  return (
    <Menu
      trigger={
        <Button tone="primary" icon={Plus}>
          Add
        </Button>
      }
    >
      {REFERENCE_KINDS.map((kind) => (
        <MenuItem key={kind} icon={KIND_WORDS[kind].icon} onSelect={() => onAdd(kind)}>
          {KIND_WORDS[kind].add}
        </MenuItem>
      ))}
    </Menu>
  );
}
