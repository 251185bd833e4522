export type BucketObject = {
  key: string;
  bytes: Buffer;
  contentType: string;
  /** Words of the writer's own about the object. */
  metadata: Readonly<Record<string, string>>;
  /** Another one for every write, growing. */
  generation: number;
  createdAt: Date;
};

/** Objects of one Cloud Storage bucket, kept in memory. Doubles that share it see each other's files. */
export type MemoryBucket = {
  put(key: string, bytes: Buffer, contentType?: string, metadata?: Readonly<Record<string, string>>): BucketObject;
  /** Null when there is no such object. */
  get(key: string): BucketObject | null;
  /** Objects whose key begins with `prefix`, in the order of their keys, as Cloud Storage lists them. */
  list(prefix: string): BucketObject[];
  /** False when there was no such object. */
  delete(key: string): boolean;
  clear(): void;
};

const FIRST_GENERATION = 1_700_000_000_000_000;

export function createMemoryBucket(): MemoryBucket {
  const objects = new Map<string, BucketObject>();
  let generation = FIRST_GENERATION;
  return {
    put: (key, bytes, contentType = "application/octet-stream", metadata = {}) => {
      generation += 1;
      const object = { key, bytes, contentType, metadata, generation, createdAt: new Date() };
      objects.set(key, object);
      return object;
    },
    get: (key) => objects.get(key) ?? null,
    list: (prefix) =>
      [...objects.values()]
        .filter(({ key }) => key.startsWith(prefix))
        .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))),
    delete: (key) => objects.delete(key),
    clear: () => objects.clear(),
  };
}
