import type { Gate } from "@/lib/domain/gate";
import type { Stage } from "@/lib/domain/job";
import type { AuditNote } from "@/lib/pipeline/audit-note";
import type { JobContext } from "@/lib/pipeline/context";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { JobRow, StageRecords } from "@/lib/pipeline/store";

export type StageInput = { job: JobRow; context: JobContext; deps: PipelineDeps; signal: AbortSignal };

/** These takes are reserved; the engine brings them to their end, so many at once, and runs the stage again. */
export type RenderTakes = { kind: "render"; takes: { id: string; shotCode: string }[]; batchSize: number };

/** What a stage decided. Rows in `records` are written together with the job's move, or not at all. */
export type StageResult =
  | { kind: "advance"; to: Stage; context: JobContext; records?: StageRecords; audit: AuditNote }
  /** `reason`: why it waits, where the gate alone does not say it. */
  | { kind: "wait"; gate: Gate; reason?: string; records?: StageRecords; audit: AuditNote }
  /** What was decided earlier does not hold any more; the job goes back there with everything it has. */
  | { kind: "back"; to: Stage; audit: AuditNote }
  | RenderTakes;

export type StageHandler = (input: StageInput) => Promise<StageResult>;

/** What one run of a stage tells the engine. `superseded`: the job is not (or no longer) at that stage. */
export type StageOutcome =
  | { kind: "advanced"; to: Stage }
  | { kind: "waiting" }
  | { kind: "failed" }
  | { kind: "superseded" }
  | RenderTakes;
