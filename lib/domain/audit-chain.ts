import { z } from "zod";

/** The first place at which a chain doesn't hold. */
export const chainBreakSchema = z.strictObject({
  /** Its place in the chain, from 1. */
  position: z.int(),
  /** The entry that stands there; null when it is missing. */
  entryId: z.string().nullable(),
  /** `changed`: it is not what was written, or doesn't follow the entry before it. `missing`: it is gone. */
  what: z.enum(["changed", "missing"]),
});
export type ChainBreak = z.infer<typeof chainBreakSchema>;

/** Whether a chain of audit entries is what was written, recomputed from its first entry on. */
export const auditChainSchema = z.strictObject({
  ok: z.boolean(),
  entries: z.int(),
  verifiedAt: z.iso.datetime(),
  brokenAt: chainBreakSchema.nullable(),
});
export type AuditChainView = z.infer<typeof auditChainSchema>;

/** All chains of a workspace: one for each job, and one for what belongs to no job. */
export const auditChecksSchema = z.strictObject({
  ok: z.boolean(),
  chains: z.int(),
  entries: z.int(),
  verifiedAt: z.iso.datetime(),
  broken: z.array(z.strictObject({ jobId: z.string().nullable(), title: z.string(), brokenAt: chainBreakSchema })),
});
export type AuditChecks = z.infer<typeof auditChecksSchema>;
