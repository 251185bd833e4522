const DRAFT_KEY = "studio:brief-draft";
const REQUEST_KEY = "studio:brief-request";

type Keep = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What was typed into the form and not sent yet, or null. A browser without storage simply has no drafts. */
export function loadDraft(storage: Keep): unknown {
  return read(storage, DRAFT_KEY);
}

export function saveDraft(storage: Keep, values: unknown): void {
  write(storage, DRAFT_KEY, values);
}

export function clearDraft(storage: Keep): void {
  remove(storage, DRAFT_KEY);
  remove(storage, REQUEST_KEY);
}

/**
 * An id for sending exactly this brief. The same brief gets the same id, across double clicks, lost answers and
 * reloads, so that it becomes one job; a brief that was changed gets a new one.
 */
export function requestIdFor(storage: Keep, brief: unknown, newId: () => string): string {
  const body = JSON.stringify(brief);
  const last = read(storage, REQUEST_KEY) as { body?: unknown; id?: unknown } | null;
  if (last?.body === body && typeof last.id === "string") return last.id;
  const id = newId();
  write(storage, REQUEST_KEY, { body, id });
  return id;
}

function read(storage: Keep, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(storage: Keep, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage must not stop anybody from writing a brief.
  }
}

function remove(storage: Keep, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // As above.
  }
}
