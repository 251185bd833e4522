"use client";

import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { type Press, useBoardActions } from "@/components/board/board-actions";

/** The part of a card that takes the focus. It covers the card; of all cards only one is a stop of the Tab key. */
export function CardButton({
  code,
  isCurrent,
  isChosen,
  onPointed,
  children,
}: {
  code: string;
  isCurrent: boolean;
  isChosen: boolean;
  /** Told when somebody points at the card, by mouse or by keys. */
  onPointed?: (isPointed: boolean) => void;
  children: ReactNode;
}) {
  const board = useBoardActions();
  return (
    <button
      type="button"
      data-card
      tabIndex={isCurrent ? 0 : -1}
      onClick={(event) => board.press(code, pressOf(event))}
      onKeyDown={(event: KeyboardEvent) => board.key(code, event)}
      onFocus={() => {
        board.focus(code);
        onPointed?.(true);
      }}
      onBlur={() => onPointed?.(false)}
      onMouseEnter={() => onPointed?.(true)}
      onMouseLeave={() => onPointed?.(false)}
      className="w-full text-left text-pretty outline-none after:absolute after:inset-0"
    >
      <span className="sr-only">
        Open {code}
        {isChosen && ", chosen"}:{" "}
      </span>
      {children}
    </button>
  );
}

function pressOf({ shiftKey, ctrlKey, metaKey }: MouseEvent): Press {
  if (shiftKey) return "extend";
  return ctrlKey || metaKey ? "toggle" : "open";
}
