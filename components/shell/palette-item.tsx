"use client";

import { Command } from "cmdk";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** One line of the palette. `id` tells it from all others; what is typed is looked for in `words`. */
export function PaletteItem({
  id,
  icon: Icon,
  words,
  note,
  isFound = false,
  onSelect,
}: {
  id: string;
  icon: LucideIcon;
  words: string;
  note?: ReactNode;
  /** The server has found it already, by more than its words. */
  isFound?: boolean;
  onSelect: () => void;
}) {
  return (
    <Command.Item
      value={id}
      keywords={[words]}
      forceMount={isFound}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default items-center gap-3 rounded-md px-3 data-[selected=true]:bg-hover"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 flex-1 truncate" dir="auto">
        {words}
      </span>
      {note && <span className="shrink-0 text-faint text-xs">{note}</span>}
    </Command.Item>
  );
}

export function PaletteGroup({
  title,
  isFound = false,
  children,
}: {
  title: string;
  /** Its items were found by the server; a group without matching words would be hidden with all of them. */
  isFound?: boolean;
  children: ReactNode;
}) {
  return (
    <Command.Group
      heading={title}
      forceMount={isFound}
      className="mb-1 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  );
}
