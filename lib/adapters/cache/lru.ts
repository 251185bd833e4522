type Entry = { value: unknown; expiresAt: Date | null };

/** Values in the order of their last use. A value is copied on its way in and out, so nobody can change another's. */
export type Lru = {
  /** Undefined when there is none, or when it has expired. */
  get(key: string, now: Date): Entry | undefined;
  /** Returns how many others had to go. */
  put(key: string, entry: Entry): number;
  size(): number;
};

/** Keeps at most `capacity` entries; the least recently used goes first. */
export function createLru(capacity: number): Lru {
  const entries = new Map<string, Entry>();

  return {
    get(key, now) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (entry.expiresAt !== null && entry.expiresAt <= now) return undefined;
      entries.set(key, entry);
      return structuredClone(entry);
    },

    put(key, entry) {
      entries.delete(key);
      entries.set(key, structuredClone(entry));
      const [oldest] = entries.keys();
      if (entries.size <= capacity || oldest === undefined) return 0;
      entries.delete(oldest);
      return 1;
    },

    size: () => entries.size,
  };
}
