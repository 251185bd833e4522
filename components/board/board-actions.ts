"use client";

import { createContext, type KeyboardEvent, use } from "react";
import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";

/** How a card was pressed: plainly it opens, with Shift it ends a range, with Ctrl or Cmd it joins the chosen ones. */
export type Press = "open" | "extend" | "toggle";

/** What cards tell the board. It stays the same object, so that a change of one card draws no other. */
export type BoardActions = {
  press: (code: string, press: Press) => void;
  toggle: (code: string) => void;
  focus: (code: string) => void;
  key: (code: string, event: KeyboardEvent) => void;
  addTo: (sceneNumber: number) => void;
  rewrite: (target: RewriteTarget) => void;
};

const nothing = () => undefined;

export const BoardActionsContext = createContext<BoardActions>({
  press: nothing,
  toggle: nothing,
  focus: nothing,
  key: nothing,
  addTo: nothing,
  rewrite: nothing,
});

export function useBoardActions(): BoardActions {
  return use(BoardActionsContext);
}
