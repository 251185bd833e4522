import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { briefSchema } from "@/lib/domain/brief";
import { spendClassSchema } from "@/lib/domain/cost/ledger";
import { quoteSchema } from "@/lib/domain/cost/quote";
import { gateSchema } from "@/lib/domain/gate";
import { jobStatusSchema, stageSchema } from "@/lib/domain/job";
import { microsSchema } from "@/lib/domain/micros-schema";
import { analysisSchema, planSchema } from "@/lib/domain/plan";
import { PROVIDER_FAILURE_KINDS } from "@/lib/domain/provider-failure";
import { judgementSchema } from "@/lib/domain/qa/judgement";
import { technicalReportSchema } from "@/lib/domain/qa/technical-report";
import { TAKE_STATES } from "@/lib/domain/take";

const instant = z.iso.datetime();
const url = z.string();

/** Why a job stopped: the sentence people read, and the shots it concerns. */
export const failureSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  shotCodes: z.array(z.string()),
  /** "Nothing was charged." or what was, in words. */
  charged: z.string(),
});
export type Failure = z.infer<typeof failureSchema>;

export const warningSchema = z.strictObject({ field: z.string(), message: z.string() });
export type Warning = z.infer<typeof warningSchema>;

/** A job as one row of a list. */
export const jobSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  stage: stageSchema,
  status: jobStatusSchema,
  waitingAt: gateSchema.nullable(),
  waitingReason: z.string().nullable(),
  failedStage: stageSchema.nullable(),
  progress: z.number().min(0).max(1),
  /** Of the board; of the brief while there is no board. */
  durationSeconds: z.number(),
  aspectRatio: z.string(),
  /** Shots of the board, and how many of them have the take that is kept. */
  shots: z.int(),
  shotsDone: z.int(),
  producerName: z.string(),
  projectName: z.string().nullable(),
  posterUrl: url.nullable(),
  spentMicros: microsSchema,
  /** The newest quote's P50; null before there is one. */
  quotedMicros: microsSchema.nullable(),
  capMicros: microsSchema.nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type JobSummary = z.infer<typeof jobSummarySchema>;

export const takeViewSchema = z.strictObject({
  id: z.string(),
  code: z.string(),
  number: z.int(),
  backend: z.enum(BACKEND_IDS),
  route: z.string(),
  model: z.string(),
  state: z.enum(TAKE_STATES),
  progress: z.number().min(0).max(1),
  failure: z.string().nullable(),
  failureKind: z.enum(PROVIDER_FAILURE_KINDS).nullable(),
  /** What to look for at the provider, while nobody knows what became of it. */
  advice: z.string().nullable(),
  superseded: z.boolean(),
  /** Made of the shot as it was before it was changed: kept, but it does not stand for the shot any more. */
  isOutdated: z.boolean(),
  /** Name of who stopped this one take; what it cost all the same is in its charge. */
  stoppedBy: z.string().nullable(),
  ceilingMicros: microsSchema,
  /** What the provider announced when it accepted the job. */
  estimatedMicros: microsSchema.nullable(),
  actualMicros: microsSchema.nullable(),
  /** "provider", "list price", "not charged", or the name of the person who found it out. */
  chargeSource: z.string().nullable(),
  spendClass: spendClassSchema.nullable(),
  providerJobId: z.string().nullable(),
  videoUrl: url.nullable(),
  createdAt: instant,
  submittingAt: instant.nullable(),
  submittedAt: instant.nullable(),
  /** When an unknown attempt is looked for next. */
  nextLookAt: instant.nullable(),
  settledAt: instant.nullable(),
});
export type TakeView = z.infer<typeof takeViewSchema>;

export const approvalViewSchema = z.strictObject({
  id: z.string(),
  gate: gateSchema,
  decision: z.enum(["approve", "request-changes"]),
  digest: z.string(),
  capMicros: microsSchema.nullable(),
  /** "the workspace's policy" when no person decided. */
  deciderName: z.string(),
  note: z.string().nullable(),
  createdAt: instant,
  /** Everybody whose signature it took, the first one first; empty when a policy decided. */
  signers: z.array(z.strictObject({ name: z.string(), at: instant })),
});
export type ApprovalView = z.infer<typeof approvalViewSchema>;

/** One person of a waiting gate, with what they answered about exactly what waits. */
export const reviewerSchema = z.strictObject({
  userId: z.string(),
  name: z.string(),
  state: z.enum(["waiting", "approved", "changes-requested"]),
  at: instant.nullable(),
  note: z.string().nullable(),
  /** The cap they signed; everybody signs the same one. */
  capMicros: microsSchema.nullable(),
  /** The gate does not open without them. */
  isRequired: z.boolean(),
  isYou: z.boolean(),
});
export type Reviewer = z.infer<typeof reviewerSchema>;

/** What changed between what was approved and what would be approved now. */
export const changeSchema = z.strictObject({
  changedCodes: z.array(z.string()),
  addedCodes: z.array(z.string()),
  removedCodes: z.array(z.string()),
  deltaMicros: microsSchema,
  sentences: z.array(z.string()),
});
export type Change = z.infer<typeof changeSchema>;

export const deliverySchema = z.strictObject({
  filmUrl: url,
  filmDownloadUrl: url,
  manifestUrl: url,
  posterUrl: url,
  contactSheetUrl: url,
  /** The copy with slate, captions and timecode in the picture: made when somebody asks for it. */
  burnIn: z.strictObject({ state: z.enum(["none", "being made", "failed", "ready"]), url: url.nullable() }),
  bytes: z.int(),
  durationSeconds: z.number(),
  sha256: z.string(),
  deliveredAt: instant,
});
export type Delivery = z.infer<typeof deliverySchema>;

/** What the viewer may do now; a button that is not here is not shown. */
export const permissionsViewSchema = z.strictObject({
  decide: z.boolean(),
  /** Why the viewer may not decide, when a gate waits and it is not theirs. */
  decideReason: z.string(),
  edit: z.boolean(),
  retake: z.boolean(),
  /** Takes up a stopped job; a job on hold looks whether it may go on. */
  resume: z.boolean(),
  cancel: z.boolean(),
  /** Holds a job that renders: nothing new is sent. */
  pause: z.boolean(),
  /** An admin's: says what became of an attempt nobody knows the outcome of. */
  settleUnknown: z.boolean(),
});

/** Everything the page of one job shows. */
export const jobViewSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  stage: stageSchema,
  status: jobStatusSchema,
  waitingAt: gateSchema.nullable(),
  /** Why a job is on hold: every shot or budget that holds it, in sentences. */
  waitingReason: z.string().nullable(),
  /** Name of who paused the job; what is under way is finished. */
  pausedBy: z.string().nullable(),
  /** What the waiting gate's decision binds to; null when no decision is waited for. */
  gateDigest: z.string().nullable(),
  failedStage: stageSchema.nullable(),
  failure: failureSchema.nullable(),
  progress: z.number().min(0).max(1),
  attempt: z.int(),
  producer: z.strictObject({ id: z.string(), name: z.string() }),
  brief: briefSchema,
  warnings: z.array(warningSchema),
  analysis: analysisSchema.nullable(),
  plan: planSchema.extend({ version: z.int(), digest: z.string() }).nullable(),
  /** Picture of each shot by its code; a shot without one is still being drawn. */
  stillUrls: z.record(z.string(), url),
  /** Small free clip of each shot by its code, as the board has it now; a shot without one is still being drawn. */
  previewUrls: z.record(z.string(), url),
  /** The whole board as a small free film, as long as the cut; null while it is being made. */
  animaticUrl: url.nullable(),
  quote: quoteSchema.extend({ id: z.string(), digest: z.string() }).nullable(),
  /** Set when an earlier quote was approved and the plan has changed since. */
  changeSinceApproval: changeSchema.nullable(),
  approvals: z.array(approvalViewSchema),
  /** Who can answer at the gate that waits; empty when none does. */
  reviewers: z.array(reviewerSchema),
  /** Signatures that open the gate that waits, and those it has. */
  approvalsNeeded: z.int(),
  approvalsGiven: z.int(),
  /** A cap above this makes it two signatures; null: one is enough for every cost. */
  twoPersonAboveMicros: microsSchema.nullable(),
  takes: z.array(takeViewSchema),
  reports: z.array(technicalReportSchema),
  judgement: judgementSchema.nullable(),
  delivery: deliverySchema.nullable(),
  capMicros: microsSchema.nullable(),
  reservedMicros: microsSchema,
  spentMicros: microsSchema,
  permissions: permissionsViewSchema,
  createdAt: instant,
  updatedAt: instant,
  completedAt: instant.nullable(),
});
export type JobView = z.infer<typeof jobViewSchema>;

export const historyEntrySchema = z.strictObject({
  id: z.string(),
  at: instant,
  actorName: z.string(),
  action: z.string(),
  summary: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** One job that waits for the viewer's decision. */
export const approvalItemSchema = jobSummarySchema.extend({
  gate: gateSchema,
  waitingSince: instant,
  /** "12 shots, 30.0 s, $0.00 (0.00–0.00)" */
  subject: z.string(),
  /** It waits for the viewer: they may decide and have not signed yet. */
  mayDecide: z.boolean(),
  approvalsNeeded: z.int(),
  approvalsGiven: z.int(),
});
export type ApprovalItem = z.infer<typeof approvalItemSchema>;
/** `isAll`: no more jobs wait than these. */
export type ApprovalList = { approvals: ApprovalItem[]; isAll: boolean };
