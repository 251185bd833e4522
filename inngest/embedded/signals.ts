import type { Database } from "./database";
import { CHANNEL } from "./events";
import { completeStep, lockRun } from "./steps";
import { signalLookup } from "./waits";

/** Resumes the run that waits for the signal; returns its id, or null when none waits. */
export function sendSignal(db: Database, signal: string, data: unknown): Promise<string | null> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.query<{ run_id: string; step: string }>(FIND_SIGNAL, [signalLookup(signal)]);
    const [wait] = rows;
    if (!wait || !(await lockRun(tx, wait.run_id))) return null;
    await completeStep(tx, wait.run_id, wait.step, JSON.stringify({ data: { signal, data: data ?? null } }));
    await tx.query(`select pg_notify('${CHANNEL}', '')`);
    return wait.run_id;
  });
}

const FIND_SIGNAL = "select run_id, step from ie.wait where lookup = $1";
