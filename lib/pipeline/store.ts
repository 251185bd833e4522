import type { AssetKind } from "@/lib/domain/asset-kind";
import type { BackendId } from "@/lib/domain/backend";
import type { Brief } from "@/lib/domain/brief";
import type { ApprovalSubject } from "@/lib/domain/cost/approval-subject";
import type { Cap } from "@/lib/domain/cost/caps";
import type { SpendClass } from "@/lib/domain/cost/ledger";
import type { Quote } from "@/lib/domain/cost/quote";
import type { Gate, Policy } from "@/lib/domain/gate";
import type { JobStatus, Stage } from "@/lib/domain/job";
import type { Failure, Warning } from "@/lib/domain/job-view";
import type { Micros } from "@/lib/domain/money";
import type { Plan } from "@/lib/domain/plan";
import type { ProviderFailureKind } from "@/lib/domain/provider-failure";
import type { Judgement } from "@/lib/domain/qa/judgement";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";
import type { KeptOf, KeptReference } from "@/lib/domain/reference/kept-reference";
import type { SignatureRule } from "@/lib/domain/signatures";
import type { TakeState } from "@/lib/domain/take";
import type { Viewer } from "@/lib/domain/viewer";
import type { Actor, AuditNote } from "@/lib/pipeline/audit-note";
import type { RenderRequest, StoredObject } from "@/lib/pipeline/ports";
import type { TakeQueue } from "@/lib/pipeline/take-queue";

/** One reason to wake the engine. The number makes the wake-up's event unique. */
export type WakeUp = { jobId: string; stage: Stage; wakeNumber: number };

export type JobRow = {
  id: string;
  workspaceId: string;
  producerId: string;
  title: string;
  stage: Stage;
  status: JobStatus;
  waitingAt: Gate | null;
  waitingReason: string | null;
  /** Name of who paused it. */
  pausedBy: string | null;
  failedStage: Stage | null;
  attempt: number;
  planVersion: number;
  capMicros: Micros | null;
  projectId: string | null;
  policy: Policy;
  wakeNumber: number;
  createdAt: string;
};

export type CheckpointRow = { id: string; sequence: number; stage: Stage; next: Stage; context: string; hash: string };

export type PlanRow = Plan & { version: number; digest: string };
/** A version of a board without the board; the studio itself is the author of what it planned. */
export type PlanVersionRow = { version: number; authorName: string; reason: string; createdAt: string };
export type QuoteRow = { id: string; digest: string; quote: Quote; subject: ApprovalSubject };
export type ApprovalRow = { deciderId: string | null; deciderName: string; capMicros: Micros | null };
/** What one reviewer answered about one digest; whoever has none still waits. */
export type ReviewRow = {
  reviewerId: string;
  reviewerName: string;
  state: "approved" | "changes-requested";
  capMicros: Micros | null;
  note: string | null;
  at: string;
};
export type TakeRow = {
  id: string;
  jobId: string;
  shotCode: string;
  number: number;
  backend: BackendId;
  route: string;
  model: string;
  state: TakeState;
  requestHash: string;
  request: RenderRequest;
  ceilingMicros: Micros;
  estimatedMicros: Micros | null;
  actualMicros: Micros | null;
  chargeSource: string | null;
  spendClass: SpendClass | null;
  providerJobId: string | null;
  failure: string | null;
  failureKind: ProviderFailureKind | null;
  /** For an attempt nobody knows the outcome of: what to look for at the provider. */
  advice: string | null;
  assetKey: string | null;
  superseded: boolean;
  /** Name of who stopped this one take. */
  stoppedBy: string | null;
  /** Lower ones are sent first. */
  queueRank: number;
  submittingAt: Date | null;
  submittedAt: Date | null;
};

/** `subject` names the plan and the takes that were judged. */
export type JudgementRecord = { id: string; subject: string; judgement: Judgement };

/** What is written before a backend is asked. */
export type TakeIntent = Pick<
  TakeRow,
  "id" | "shotCode" | "number" | "backend" | "route" | "model" | "requestHash" | "request" | "ceilingMicros"
>;
export type Reservation =
  | { kind: "reserved"; takes: { id: string; shotCode: string }[] }
  /** Nothing was booked. `cap` is the tightest of the caps that do not hold it. */
  | { kind: "over-cap"; cap: Cap; leftMicros: Micros; neededMicros: Micros }
  | { kind: "stale" };

/** What is written along with a take's move. */
export type TakePatch = Partial<{
  providerJobId: string;
  estimatedMicros: Micros | null;
  failure: string | null;
  failureKind: ProviderFailureKind | null;
  advice: string | null;
  reconcileAt: Date | null;
}>;

/** What a quote expects the job to cost; kept beside the money, for calibration. */
export type EstimateLine = { key: string; amountMicros: Micros; note: string };

/** Rows a stage leaves behind, written in the same transaction as its transition. */
export type StageRecords = {
  brief?: { clean: Brief; warnings: Warning[]; title: string };
  plan?: { plan: Plan; version: number; digest: string; reason: string; authorId: string | null };
  quote?: QuoteRow;
  approvals?: { id: string; gate: Gate; digest: string; quoteId?: string; capMicros?: Micros; note: string }[];
  capMicros?: Micros;
  reports?: { takeId: string | null; report: TechnicalReport }[];
  judgement?: JudgementRecord;
  assets?: { kind: AssetKind; object: StoredObject }[];
  estimate?: EstimateLine;
};

/** A person's answer at a gate, and whose signatures open it. */
export type DecisionChange = {
  jobId: string;
  stage: Stage;
  gate: Gate;
  approvalId: string;
  decision: "approve" | "request-changes";
  digest: string;
  quoteId: string | null;
  capMicros: Micros | null;
  note: string | null;
  rule: SignatureRule;
  actor: { id: string; name: string };
  /** `signed` is written while more signatures are missing, `decided` by the answer that settles it. */
  audit: { signed: AuditNote; decided: AuditNote };
};
export type DecisionOutcome =
  | { kind: "opened"; wakeNumber: number }
  /** Written, or written before; the gate stays. */
  | { kind: "recorded" }
  /** Nothing was written: somebody signed another cap first. */
  | { kind: "other-cap"; first: ReviewRow }
  /** Nothing was written: the gate does not wait any more. */
  | null;

/** A step holds only while the job is at `from` with the board the engine saw: a person may change it meanwhile. */
export type StageStep = {
  jobId: string;
  from: Stage;
  planVersion: number;
  attempt: number;
  records: StageRecords;
  audit: AuditNote[];
};

/**
 * The rows behind the pipeline. Every change is one transaction and conditional on what the caller believes;
 * `false` means that somebody else was first and nothing was written.
 */
export type Store = TakeQueue & {
  findJob(jobId: string): Promise<JobRow | null>;
  /** The job and its newest checkpoint, in one look. */
  findJobAtStage(jobId: string): Promise<{ job: JobRow; checkpoint: CheckpointRow | null } | null>;
  /** What was typed, as it was typed. */
  findBriefInput(jobId: string): Promise<unknown>;
  /** Newest first, without the ones already known to be corrupt; all of them when `limit` is left out. */
  listCheckpoints(jobId: string, limit?: number): Promise<CheckpointRow[]>;
  findPlan(jobId: string, version: number): Promise<PlanRow | null>;
  /** Newest first, at most `most`. */
  listPlanVersions(jobId: string, most: number): Promise<PlanVersionRow[]>;
  /** Codes of all shots that any version of the job's board or any of its takes ever had. */
  listShotCodes(jobId: string): Promise<string[]>;
  findQuote(jobId: string, quoteId: string): Promise<QuoteRow | null>;
  findQuoteByDigest(jobId: string, digest: string): Promise<QuoteRow | null>;
  /** The newest quote of a job, whatever plan it was for. */
  findLatestQuote(jobId: string): Promise<QuoteRow | null>;
  /** The approval of a gate for exactly this digest. */
  findApproval(jobId: string, gate: Gate, digest: string): Promise<ApprovalRow | null>;
  /** Everybody's newest answer about exactly this digest, the first one first. */
  listReviews(jobId: string, gate: Gate, digest: string): Promise<ReviewRow[]>;
  /** The active members of a workspace, the oldest first. */
  listMembers(workspaceId: string): Promise<Viewer[]>;
  findPolicy(workspaceId: string): Promise<Policy>;
  /** What a workspace carries from film to film, by name. */
  listKeptReferences<Kind extends KeptReference["kind"]>(workspaceId: string, kind: Kind): Promise<KeptOf<Kind>[]>;
  listTakes(jobId: string): Promise<TakeRow[]>;
  findTake(takeId: string): Promise<TakeRow | null>;
  isCancelled(jobId: string): Promise<boolean>;
  /** Name of who paused the job; null when it may send takes. */
  findPause(jobId: string): Promise<string | null>;
  listReportedTakes(jobId: string): Promise<{ takeId: string; report: TechnicalReport }[]>;
  /** The newest judgement of exactly this film. */
  findJudgement(jobId: string, subject: string): Promise<JudgementRecord | null>;
  listAssets(jobId: string, kind: AssetKind): Promise<StoredObject[]>;

  createJob(job: {
    id: string;
    workspaceId: string;
    producerId: string;
    clientRequestId: string | null;
    title: string;
    /** Films of one name belong together; the project is made when it is first named. */
    projectName: string | null;
    briefInput: unknown;
    policy: Policy;
    audit: AuditNote;
    actor: Actor;
  }): Promise<{ id: string; created: boolean }>;
  /** Status, checkpoint, records and audit in one transaction. */
  advance(step: StageStep & { to: Stage; context: string; hash: string; checkpointId: string }): Promise<boolean>;
  /** The job stays at its stage and waits for a person. */
  wait(step: StageStep & { gate: Gate; reason: string | null }): Promise<boolean>;
  /** The attempt failed and another one follows. */
  spendAttempt(jobId: string, stage: Stage, attempt: number, audit: AuditNote): Promise<boolean>;
  fail(jobId: string, stage: Stage, failure: Failure, audit: AuditNote): Promise<boolean>;
  /** Corrupt checkpoints are set aside and the job goes back to the stage after the last good one. */
  fallBack(jobId: string, from: Stage, to: Stage, corruptIds: string[], audit: AuditNote): Promise<boolean>;
  /** A job that waited at a gate which nobody has to answer any more goes on. Null: it does not wait there. */
  release(jobId: string, gate: Gate, audit: AuditNote): Promise<WakeUp | null>;

  /** A person's answer: their review, and when it settles the gate the approval and the wake-up, all at once. */
  decide(change: DecisionChange): Promise<DecisionOutcome>;
  /**
   * Moves a job back or onward on a person's word, with a checkpoint and its wake-up.
   * Null: the job was not where the person saw it any more.
   */
  redirect(change: {
    jobId: string;
    from: { stage: Stage; status: JobStatus; planVersion: number };
    to: Stage;
    checkpoint: { id: string; context: string; hash: string };
    records: StageRecords;
    supersedeTakeIds: string[];
    audit: AuditNote;
    actor: Actor;
  }): Promise<{ wakeNumber: number } | null>;
  cancel(jobId: string, actor: Actor, audit: AuditNote): Promise<boolean>;
  /** Pauses a job that renders, or lets any go on (`by` null). False when nothing changes. */
  setPaused(jobId: string, by: string | null, actor: Actor, audit: AuditNote): Promise<boolean>;

  /**
   * Intent before anything is asked of a backend: all of these takes inside the cap, or none. A shot that has a live
   * take keeps it. Answers with the live take of every shot asked for.
   */
  reserveTakes(jobId: string, takes: TakeIntent[]): Promise<Reservation>;
  /** What is left of the budgets around a job: its project, its producer's day, the workspace's month. */
  listRoom(jobId: string): Promise<{ cap: Cap; leftMicros: Micros }[]>;
  moveTake(takeId: string, from: readonly TakeState[], to: TakeState, patch?: TakePatch): Promise<boolean>;
  noteTake(takeId: string, audit: AuditNote): Promise<void>;
  reportProgress(takeId: string, done: number): Promise<void>;
  /** One idempotent end for every take: file, state, money. */
  settleTake(settlement: {
    takeId: string;
    state: "succeeded" | "failed" | "cancelled" | "rejected";
    asset?: StoredObject;
    actualMicros: Micros;
    /** Who names the figure. */
    chargeSource: string;
    /** What the money was for; needed as soon as something was charged. */
    spendClass: SpendClass | null;
    failure?: string;
    failureKind?: ProviderFailureKind;
    audit: AuditNote;
  }): Promise<boolean>;
  /** Books money that was paid for these takes under another class. Takes that cost nothing are left alone. */
  reclassify(takeIds: readonly string[], from: SpendClass, to: SpendClass): Promise<void>;
  /** Writes a line into the job's history without moving it. */
  noteJob(jobId: string, actor: Actor, audit: AuditNote): Promise<void>;
  saveAsset(jobId: string, kind: AssetKind, object: StoredObject): Promise<void>;

  /**
   * Jobs whose engine must be woken: decided but never dispatched, or running without movement since `stalledBefore`.
   * A stalled one gets a new number, so that its wake-up is an event the engine has not seen.
   */
  listToWake(stalledBefore: Date, limit: number): Promise<WakeUp[]>;
  markDispatched(wakeUp: WakeUp): Promise<void>;
  /** Writes the same line into the history of every job that is running now. */
  noteRunning(audit: AuditNote): Promise<number>;
  countPasses(workspaceId: string): Promise<Partial<Record<BackendId, { takes: number; passed: number }>>>;
};
