export type ToastMessage = {
  /** A sentence of what happened: "SC01-SH020 was deleted." */
  title: string;
  /** What it means or what comes next, when the title alone does not say it. */
  detail?: string;
  kind?: "good" | "info" | "bad";
  /** Only where it can truly be undone. The toast closes at once; a failure of it is told in another toast. */
  undo?: () => unknown;
};

export type ShownToast = ToastMessage & { id: number };

const MOST_AT_ONCE = 3;

let toasts: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Shows a message over whatever page is open; the oldest of too many goes first. */
export function showToast(message: ToastMessage): void {
  lastId += 1;
  change([...toasts, { ...message, id: lastId }].slice(-MOST_AT_ONCE));
}

export function closeToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Whether anything was ever shown. */
export function hadToasts(): boolean {
  return lastId > 0;
}

export function currentToasts(): readonly ShownToast[] {
  return toasts;
}

export function onToasts(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function change(next: readonly ShownToast[]): void {
  toasts = next;
  for (const changed of listeners) changed();
}
