const MOST = 200;

/** Keeps rows that never change once they are written, so that a stage need not read and check them again. */
export function rememberImmutable<T>() {
  const known = new Map<string, T>();
  return {
    get: async (key: string, find: () => Promise<T | null>): Promise<T | null> => {
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const found = await find();
      if (found === null) return null;
      if (known.size >= MOST) known.delete(known.keys().next().value ?? "");
      known.set(key, found);
      return found;
    },
  };
}
