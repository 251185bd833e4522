import type { BackendId } from "@/lib/domain/backend";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import type { BackendOutcome } from "@/lib/domain/circuit-breaker";
import type { PriceRow } from "@/lib/domain/cost/price-list";
import type { AuditNote } from "@/lib/pipeline/audit-note";

/** What stands between a take and its backend. */
export type SubmissionLimits = { parallelTakes: number; submissionsPerMinute: number };
export type SubmissionClaim =
  /** The take is `submitting` now, committed: exactly one request may leave. */
  | { kind: "claimed" }
  /** The backend has enough to do; nothing was changed. */
  | { kind: "later"; afterMs: number }
  /** Somebody else has it, or it is over. */
  | { kind: "taken" };

/** What the studio knows of its backends: data that admins change and answers leave behind. */
export type BackendDesk = {
  /** Every backend on every route. */
  listSettings(): Promise<BackendSetting[]>;
  listPrices(): Promise<PriceRow[]>;
  /** Stops everything that would be sent to a backend until an admin lets it go on, and says so to every admin. */
  pause(backend: BackendId, route: string, reason: string): Promise<void>;
  noteOutcome(backend: BackendId, ok: boolean, kind: string): Promise<void>;
  listOutcomes(backend: BackendId, since: Date): Promise<BackendOutcome[]>;
  /** One probe at a time may go through a half-open breaker. */
  claimProbe(backend: BackendId, route: string, staleBefore: Date): Promise<boolean>;
  /**
   * Turns a reserved take into a submitting one inside the backend's limits, in one transaction: the intent is on disk
   * before anything leaves.
   */
  claimSubmission(takeId: string, backend: BackendId, limits: SubmissionLimits, now: Date): Promise<SubmissionClaim>;

  /** False when this delivery of a webhook was seen before. */
  receiveOnce(backend: BackendId, deliveryId: string): Promise<boolean>;
  findTakeIdByProviderJob(backend: BackendId, providerJobId: string): Promise<string | null>;
  /** Attempts whose outcome nobody knows and whose next look is due, and ones that have been submitting for too long. */
  listLostTakes(now: Date, submittingBefore: Date, limit: number): Promise<string[]>;
  /** Jobs that wait for a provider. */
  listHeldJobs(limit: number): Promise<string[]>;
  /** Compares ledger and takes of a day and keeps the result. Doing it again replaces it. */
  closeDay(day: string): Promise<{ workspaceId: string; differences: DayDifference[] }[]>;
  /** Tells the admins of every workspace. */
  noteForAdmins(audit: AuditNote): Promise<void>;
};

/** A take whose money in the ledger is not what its row says. */
export type DayDifference = { takeId: string; jobId: string; what: string; ledgerMicros: number; takeMicros: number };
