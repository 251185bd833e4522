import { dispatchKey } from "./claim";
import type { Queryable } from "./database";
import { Grouped } from "./grouped";
import { addToUsage, type Limits, stepTooLarge, type UsageByDispatch } from "./limits";
import { type Checkpoint, RAN_OPS, type StepResult, stepResult, unsupported, unsupportedFeature } from "./protocol";

/** stored: durable, go on. stale: another worker owns the job, or the run must end: stop. */
export type CheckpointAnswer = "stored" | "stale";

type Entry = { jobId: string; gen: number; steps: StepResult[] };

export type CheckpointCounters = { checkpoints: number; steps: number };

/** Stores the steps that runs report while they go on. Many runs share one commit. */
export class CheckpointBatcher {
  readonly counters: CheckpointCounters = { checkpoints: 0, steps: 0 };
  private readonly entries: Grouped<Entry, CheckpointAnswer>;

  constructor(
    db: Queryable,
    private readonly limits: Limits,
    private readonly usage: UsageByDispatch,
  ) {
    this.entries = new Grouped((entries) => storeBatch(db, entries));
  }

  /** Resolves once the steps are committed. Throws when they could not be stored. */
  async store(checkpoint: Checkpoint): Promise<CheckpointAnswer> {
    const steps = checkpoint.steps.filter((op) => RAN_OPS.has(op.op)).map(stepResult);
    if (this.breaksRules(checkpoint, steps)) return "stale";
    this.counters.checkpoints += 1;
    const [jobId = "", gen = ""] = checkpoint.qi_id.split(".");
    if (steps.length === 0) return "stored";
    const answer = await this.entries.add({ jobId, gen: Number(gen), steps });
    if (answer === "stored") this.counters.steps += steps.length;
    return answer;
  }

  /**
   * Notes the broken limit or the unsupported feature with the dispatch, so that the executor ends the run as soon as
   * the SDK stops. When the run is executed by another process its executor finds out at the next answer.
   */
  private breaksRules(checkpoint: Checkpoint, steps: readonly StepResult[]): boolean {
    const usage = this.usage.get(checkpoint.qi_id);
    const sizes = steps.map((step) => Buffer.byteLength(step.result));
    const feature = unsupportedFeature(checkpoint.steps);
    if (!usage) {
      if (feature) throw new Error(unsupported(feature).message);
      if (sizes.some((bytes) => bytes > this.limits.stepBytes)) throw new Error(stepTooLarge().message);
      return false;
    }
    if (feature) usage.violation ??= unsupported(feature);
    return addToUsage(usage, sizes, this.limits) !== null;
  }
}

async function storeBatch(db: Queryable, batch: readonly Entry[]): Promise<CheckpointAnswer[]> {
  const rows = batch.flatMap(({ jobId, gen, steps }) => steps.map((step) => ({ jobId, gen, step })));
  const held = await db.query<{ id: string; gen: number }>(STORE_BATCH, [
    rows.map((row) => row.jobId),
    rows.map((row) => row.gen),
    rows.map((row) => row.step.id),
    rows.map((row) => row.step.name),
    rows.map((row) => row.step.op),
    rows.map((row) => row.step.result),
  ]);
  const dispatches = new Set(held.rows.map(dispatchKey));
  return batch.map(({ jobId, gen }) => (dispatches.has(dispatchKey({ id: jobId, gen })) ? "stored" : "stale"));
}

const STORE_BATCH = `
  with sent as (
    select * from unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::text[], $6::json[])
      with ordinality as s(job, gen, id, name, op, result, n)
  ), held as (
    select id, run_id, gen, attempt, crashes from ie.job
    where id = any($1::bigint[]) and leased order by id for share
  ), reset as (
    update ie.job j set attempt = 0, crashes = 0 from held, sent
    where j.id = held.id and sent.job = held.id and sent.gen = held.gen and (held.attempt > 0 or held.crashes > 0)
  ), stored as (
    insert into ie.step (run_id, id, name, op, result, done, done_at)
    select held.run_id, sent.id, sent.name, sent.op, sent.result, nextval('ie.step_done'), clock_timestamp()
    from sent join held on held.id = sent.job and held.gen = sent.gen
    order by sent.n
    on conflict (run_id, id) do nothing
  )
  select distinct held.id, held.gen from held join sent on sent.job = held.id and sent.gen = held.gen`;
