/** A version to go back to, and the sentence of what going there takes back or makes again. */
export type UndoStep = { version: number; sentence: string };

/**
 * What one person did to a board in this window. `at` is the version it led to; once the board is at another one,
 * somebody else has changed it, and going back would take that back too: then there is nothing to undo here.
 */
export type UndoStack = { at: number; undo: readonly UndoStep[]; redo: readonly UndoStep[] };

const MOST_STEPS = 100;

export function emptyStack(version: number): UndoStack {
  return { at: version, undo: [], redo: [] };
}

/** The steps that are still this person's own. */
export function ownSteps(stack: UndoStack, version: number): UndoStack {
  return stack.at === version ? stack : emptyStack(version);
}

/** After a change of the board from one version to the next. */
export function afterChange(stack: UndoStack, from: number, to: number, sentence: string): UndoStack {
  const { undo } = ownSteps(stack, from);
  return { at: to, undo: [...undo, { version: from, sentence }].slice(-MOST_STEPS), redo: [] };
}

/** After the newest step was taken back; `to` is the version that going back made. */
export function afterUndo({ at, undo, redo }: UndoStack, to: number): UndoStack {
  const step = undo.at(-1);
  if (!step) return emptyStack(to);
  return { at: to, undo: undo.slice(0, -1), redo: [...redo, { version: at, sentence: step.sentence }] };
}

/** After the newest step that was taken back was made again. */
export function afterRedo({ at, undo, redo }: UndoStack, to: number): UndoStack {
  const step = redo.at(-1);
  if (!step) return emptyStack(to);
  return { at: to, undo: [...undo, { version: at, sentence: step.sentence }], redo: redo.slice(0, -1) };
}
