import type { Db } from "@/lib/db/client";
import type { Reach } from "@/lib/domain/admin-system";
import { messageOf } from "@/lib/domain/errors";
import type { Storage } from "@/lib/pipeline/ports";

/** A bucket on the other side of a network may take its time. */
const PATIENCE_MS = 3000;
/** Never written: asking for it is enough to see whether somebody answers. */
const PROBE_KEY = "health/probe.json";

/** Asks the database something it always knows. Never throws; gives up after `patienceMs`. */
export function reachDatabase(db: Pick<Db, "$queryRaw">, patienceMs = PATIENCE_MS): Promise<Reach> {
  return reach("Database", () => db.$queryRaw`select 1`, patienceMs);
}

/** Asks the storage for a file that need not exist. Never throws; gives up after `patienceMs`. */
export function reachStorage(storage: Pick<Storage, "stat">, patienceMs = PATIENCE_MS): Promise<Reach> {
  return reach("Storage", () => storage.stat(PROBE_KEY), patienceMs);
}

async function reach(name: string, ask: () => Promise<unknown>, patienceMs: number): Promise<Reach> {
  const began = performance.now();
  const patience = new AbortController();
  try {
    await Promise.race([ask(), tooLong(name, patienceMs, patience.signal)]);
    return { name, ok: true, answeredMs: Math.round(performance.now() - began), problem: null };
  } catch (error) {
    return { name, ok: false, answeredMs: null, problem: messageOf(error) };
  } finally {
    patience.abort();
  }
}

/** A process that was busy itself looks once more whether the answer is there before it blames the other side. */
function tooLong(name: string, patienceMs: number, signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(new Error(`The ${name.toLowerCase()} does not answer.`));
    const timer = setTimeout(() => setImmediate(fail), patienceMs);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}
