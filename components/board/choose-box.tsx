"use client";

import clsx from "clsx";
import { useBoardActions } from "@/components/board/board-actions";

/** Chooses a shot for what is done to several. Seen while pointing at the card, while chosen, and always on touch screens. */
export function ChooseBox({ code, isChosen, isCurrent }: { code: string; isChosen: boolean; isCurrent: boolean }) {
  const board = useBoardActions();
  return (
    <label
      className={clsx(
        "relative z-1 grid size-7 place-items-center rounded-sm bg-black/75",
        !isChosen &&
          "pointer-fine:opacity-0 group-focus-within/shot:opacity-100 group-hover/shot:opacity-100 focus-within:opacity-100",
      )}
    >
      <span className="sr-only">Choose {code}</span>
      <input
        type="checkbox"
        checked={isChosen}
        tabIndex={isCurrent ? 0 : -1}
        onChange={() => board.toggle(code)}
        className="size-4 accent-accent-solid"
      />
    </label>
  );
}
