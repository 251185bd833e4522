"use client";

import { Film, LayoutGrid, List, type LucideIcon } from "lucide-react";
import { BOARD_LAYOUTS, type BoardLayout, showLayout } from "@/components/board/board-address";

const LOOKS: Record<BoardLayout, { label: string; icon: LucideIcon }> = {
  grid: { label: "Grid", icon: LayoutGrid },
  list: { label: "List", icon: List },
  filmstrip: { label: "Filmstrip", icon: Film },
};

/** The three forms of the board. */
export function LayoutChoice({ layout }: { layout: BoardLayout }) {
  return (
    <fieldset className="inline-flex rounded-md border p-0.5">
      <legend className="sr-only">Form of the board</legend>
      {BOARD_LAYOUTS.map((each) => {
        const { label, icon: Icon } = LOOKS[each];
        return (
          <label
            key={each}
            title={label}
            className="grid h-8 w-9 place-items-center rounded-sm text-muted hover:text-ink has-checked:bg-hover has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="board-layout"
              checked={each === layout}
              onChange={() => showLayout(each)}
              aria-label={label}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4" />
          </label>
        );
      })}
    </fieldset>
  );
}
