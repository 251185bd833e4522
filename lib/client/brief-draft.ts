import { z } from "zod";

const PREFIX = "studio:brief-draft:";
/** A single draft of an earlier version, without a name or a time. */
const OLD_DRAFT_KEY = "studio:brief-draft";
const REQUEST_KEY = "studio:brief-request";
const CURRENT_KEY = "studio:brief-current";
const VERSION = 1;

type Keep = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const storedSchema = z.object({ version: z.literal(VERSION), savedAt: z.iso.datetime(), values: z.unknown() });

/** One brief that was typed and not sent yet. */
export type Draft = { id: string; savedAt: string; values: unknown };

/** Every draft of this browser, newest first. A browser without storage simply has none. */
export function listDrafts(storage: Keep): Draft[] {
  const drafts = draftIds(storage).flatMap((id) => findDraft(storage, id) ?? []);
  const old = read(storage, OLD_DRAFT_KEY);
  const oldest = old === null ? [] : [{ id: "", savedAt: new Date(0).toISOString(), values: old }];
  return [...drafts.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)), ...oldest];
}

export function findDraft(storage: Keep, id: string): Draft | null {
  const parsed = storedSchema.safeParse(read(storage, PREFIX + id));
  return parsed.success ? { id, savedAt: parsed.data.savedAt, values: parsed.data.values } : null;
}

/**
 * Keeps a draft as it is now; null means that the browser could not. `known` is the time it was last saved or read
 * here: when another window has saved it since, this one goes on under a new id and overwrites nothing.
 */
export function saveDraft(
  storage: Keep,
  draft: { id: string; known: string | null; values: unknown },
  { now, newId }: { now: Date; newId: () => string },
): Draft | null {
  const stored = findDraft(storage, draft.id);
  const id = draft.id === "" || (stored && stored.savedAt !== draft.known) ? newId() : draft.id;
  const savedAt = now.toISOString();
  if (!write(storage, PREFIX + id, { version: VERSION, savedAt, values: draft.values })) return null;
  if (draft.id === "") remove(storage, OLD_DRAFT_KEY);
  return { id, savedAt, values: draft.values };
}

export function deleteDraft(storage: Keep, id: string): void {
  remove(storage, id === "" ? OLD_DRAFT_KEY : PREFIX + id);
}

/** The draft this window writes; null in a window that has written none. `session` lasts as long as the window. */
export function currentDraftId(session: Keep): string | null {
  const id = read(session, CURRENT_KEY);
  return typeof id === "string" ? id : null;
}

export function setCurrentDraftId(session: Keep, id: string): void {
  write(session, CURRENT_KEY, id);
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

/** The job exists: the same brief sent once more is another film. */
export function forgetRequest(storage: Keep): void {
  remove(storage, REQUEST_KEY);
}

/** Random enough to be unique; crypto.randomUUID exists only on secure origins. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function draftIds(storage: Keep): string[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

function read(storage: Keep, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** False where storage is full or forbidden, which must not stop anybody from writing a brief. */
function write(storage: Keep, key: string, value: unknown): boolean {
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function remove(storage: Keep, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // As above.
  }
}
