"use client";

import { type Dispatch, type SetStateAction, useEffect, useMemo, useRef } from "react";
import type { BoardActions } from "@/components/board/board-actions";
import { showShot } from "@/components/board/board-address";
import { type KeyCommand, keyCommand } from "@/components/board/board-keys";
import { focusShot, shotTowards } from "@/components/board/focus-shot";
import { optimisticBoard } from "@/components/board/optimistic-board";
import { anchorAt, extendTo, focusOn, type Selection, subjects, toggle } from "@/components/board/selection";
import { heirOf, lengthen, merge, moveOneStep, splitInHalf } from "@/components/board/shot-changes";
import { leave } from "@/components/board/unsaved";
import type { BoardChange } from "@/lib/domain/board/board-change";
import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";
import type { Plan } from "@/lib/domain/plan";

export type InsertAt = { sceneNumber: number; afterCode: string | null };

type Board = {
  plan: Plan;
  mayEdit: boolean;
  selection: Selection;
  select: Dispatch<SetStateAction<Selection>>;
  change: (change: BoardChange) => void;
  insertAt: (at: InsertAt) => void;
  rewrite: (target: RewriteTarget) => void;
};

/** What cards and keys do to the board. The actions are the same object for as long as the board is there. */
export function useBoardActions(board: Board): BoardActions {
  const latest = useRef(board);
  const refocus = useRef<string | null>(null);
  useEffect(() => {
    latest.current = board;
    // A shot that went to another scene is another element there, without the focus.
    const code = refocus.current;
    if (code === null) return;
    if (document.activeElement !== document.body || focusShot(code)) refocus.current = null;
  });

  return useMemo(() => {
    const order = () => latest.current.plan.shots.map((shot) => shot.code);
    const select = (change: (selection: Selection) => Selection) => latest.current.select(change);
    // Keys come faster than the page is drawn: the next one goes on from the board as this one leaves it.
    const changeAtOnce = (change: BoardChange) => {
      const board = latest.current;
      board.change(change);
      latest.current = { ...board, plan: optimisticBoard(board.plan, change) ?? board.plan };
    };
    const actions: BoardActions = {
      press: (code, press) => {
        if (press === "open") {
          select((selection) => anchorAt(selection, code));
          leave(() => showShot(code));
        }
        if (press === "toggle") actions.toggle(code);
        if (press === "extend") select((selection) => extendTo(selection, code, order()));
      },
      toggle: (code) => select((selection) => toggle(selection, code)),
      focus: (code) => select((selection) => focusOn(selection, code)),
      key: (code, event) => {
        const command = keyCommand(event);
        if (command === null || command.kind === "open") return;
        if (command.kind === "clear" && latest.current.selection.chosen.size === 0) return;
        event.preventDefault();
        event.stopPropagation();
        run(command, code, { ...latest.current, change: changeAtOnce }, (next) => {
          refocus.current = next;
        });
      },
      addTo: (sceneNumber) => {
        const last = latest.current.plan.shots.findLast((shot) => shot.sceneNumber === sceneNumber);
        latest.current.insertAt({ sceneNumber, afterCode: last?.code ?? null });
      },
      rewrite: (target) => leave(() => latest.current.rewrite(target)),
    };
    return actions;
  }, []);
}

function run(command: KeyCommand, code: string, board: Board, refocus: (code: string | null) => void): void {
  if (command.kind === "go") go(command, code, board);
  else if (command.kind === "select") board.select((selection) => toggle(selection, code));
  else if (command.kind === "select-all")
    board.select((selection) => ({ ...selection, chosen: new Set(orderOf(board)) }));
  else if (command.kind === "clear") board.select((selection) => ({ ...selection, chosen: new Set() }));
  else if (board.mayEdit) edit(command, code, board, refocus);
}

function orderOf({ plan }: Board): string[] {
  return plan.shots.map((shot) => shot.code);
}

function go({ direction, extends: isRange }: KeyCommand & { kind: "go" }, code: string, board: Board): void {
  const next = shotTowards(code, direction);
  if (next === null) return;
  board.select((selection) =>
    isRange ? extendTo({ ...selection, current: code }, next, orderOf(board)) : anchorAt(selection, next),
  );
  focusShot(next);
}

/** With the keys, a change is of the chosen shots if the one with the focus is among them, or else of it alone. */
function edit(command: KeyCommand, code: string, board: Board, refocus: (code: string | null) => void): void {
  const { plan, selection } = board;
  const chosen = subjects(selection, orderOf(board));
  const codes = chosen.includes(code) ? chosen : [code];
  if (opensWindow(command, code, board)) return;
  const change = changeOf(command, code, codes, plan);
  if (!change) return;
  refocus(change.kind === "delete" ? heirOf(plan, codes) : code);
  board.change(change);
}

/** True for a key that opens a window, in which the change is made. */
function opensWindow(command: KeyCommand, code: string, board: Board): boolean {
  const shot = board.plan.shots.find((candidate) => candidate.code === code);
  if (!shot) return false;
  const { sceneNumber } = shot;
  if (command.kind === "insert") board.insertAt({ sceneNumber, afterCode: code });
  else if (command.kind === "rewrite-prompt") leave(() => board.rewrite({ kind: "prompt", code }));
  else if (command.kind === "rewrite-scene") leave(() => board.rewrite({ kind: "scene", sceneNumber }));
  else return false;
  return true;
}

function changeOf(command: KeyCommand, code: string, codes: string[], plan: Plan): BoardChange | null {
  switch (command.kind) {
    case "move":
      return moveOneStep(plan, codes, command.step);
    case "lengthen":
      return lengthen(plan, code, command.bySeconds);
    case "split":
      return splitInHalf(plan, code);
    case "merge":
      return merge(codes);
    case "delete":
      return { kind: "delete", codes };
    default:
      return null;
  }
}
