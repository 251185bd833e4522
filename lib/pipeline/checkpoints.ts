import { messageOf } from "@/lib/domain/errors";
import type { Stage } from "@/lib/domain/job";
import { type JobContext, jobContextSchema } from "@/lib/pipeline/context";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { CheckpointRow, JobRow } from "@/lib/pipeline/store";

export type Restored = { context: JobContext; resumeAt: Stage; corrupt: { id: string; reason: string }[] };

/** Text and hash of a snapshot, ready to be written. */
export function sealContext(context: JobContext, sha256: PipelineDeps["sha256"]): { context: string; hash: string } {
  const text = JSON.stringify(jobContextSchema.parse(context));
  return { context: text, hash: sha256(text) };
}

/**
 * The newest snapshot whose hash and schema hold. Corrupt ones are named, and `resumeAt` is the stage
 * that follows the good one: nothing before it is done again. Without any checkpoint the job starts at INIT.
 */
export async function restoreContext(
  job: JobRow,
  deps: Pick<PipelineDeps, "store" | "sha256">,
  known?: CheckpointRow | null,
): Promise<Restored> {
  const newest = known === undefined ? (await deps.store.listCheckpoints(job.id, 1))[0] : known;
  if (!newest) return { context: {}, resumeAt: "INIT", corrupt: [] };
  const opened = openCheckpoint(newest, deps.sha256);
  if (opened.kind === "good") return { context: opened.context, resumeAt: newest.next, corrupt: [] };
  return await restoreOlder(job, deps);
}

async function restoreOlder(job: JobRow, deps: Pick<PipelineDeps, "store" | "sha256">): Promise<Restored> {
  const corrupt: Restored["corrupt"] = [];
  for (const row of await deps.store.listCheckpoints(job.id)) {
    const opened = openCheckpoint(row, deps.sha256);
    if (opened.kind === "good") return { context: opened.context, resumeAt: row.next, corrupt };
    corrupt.push({ id: row.id, reason: opened.reason });
  }
  return { context: {}, resumeAt: "INIT", corrupt };
}

type Opened = { kind: "good"; context: JobContext } | { kind: "corrupt"; reason: string };

function openCheckpoint(row: CheckpointRow, sha256: PipelineDeps["sha256"]): Opened {
  if (sha256(row.context) !== row.hash) return { kind: "corrupt", reason: "its hash does not match" };
  try {
    return { kind: "good", context: jobContextSchema.parse(JSON.parse(row.context)) };
  } catch (error) {
    return { kind: "corrupt", reason: `its content is not valid (${messageOf(error).slice(0, 200)})` };
  }
}
