import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { createMemoryBucket, type MemoryBucket } from "./memory-bucket";

const describedSchema = z.object({
  key: z.string(),
  contentType: z.string(),
  metadata: z.record(z.string(), z.string()),
});

/** A bucket whose objects outlive the process: in a folder, one file for the bytes and one for what is known of them. */
export function createKeptBucket(folder: string): MemoryBucket {
  mkdirSync(folder, { recursive: true });
  const memory = createMemoryBucket();
  const fileOf = (key: string) => path.join(folder, Buffer.from(key).toString("hex"));
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
    const file = path.join(folder, name);
    const { key, contentType, metadata } = describedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    if (existsSync(fileOf(key))) memory.put(key, readFileSync(fileOf(key)), contentType, metadata);
  }
  return {
    ...memory,
    put: (key, bytes, contentType, metadata) => {
      const object = memory.put(key, bytes, contentType, metadata);
      writeFileSync(fileOf(key), bytes);
      writeFileSync(`${fileOf(key)}.json`, JSON.stringify({ ...object, bytes: undefined }));
      return object;
    },
    delete: (key) => {
      rmSync(fileOf(key), { force: true });
      rmSync(`${fileOf(key)}.json`, { force: true });
      return memory.delete(key);
    },
  };
}
