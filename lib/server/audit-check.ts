import { verifyAuditChains } from "@/lib/db/audit-chain";
import type { Db } from "@/lib/db/client";
import type { AuditChecks } from "@/lib/domain/audit-chain";
import type { Clock } from "@/lib/pipeline/ports";

/** Recomputing everything that was ever written is not for every look at a page. */
const FRESH_MS = 5 * 60_000;

export type AuditCheck = {
  /** The result of the last verification, or of a new one when it is older than five minutes. */
  last(workspaceId: string): Promise<AuditChecks>;
  /** Verifies now. */
  now(workspaceId: string): Promise<AuditChecks>;
};

/** Verifies all audit chains of a workspace; who asks meanwhile gets the same answer. */
export function createAuditCheck(db: Db, clock: Pick<Clock, "now">): AuditCheck {
  const results = new Map<string, { atMs: number; result: Promise<AuditChecks> }>();

  function verify(workspaceId: string): Promise<AuditChecks> {
    const at = clock.now();
    const result = verifyAuditChains(db, workspaceId, at);
    results.set(workspaceId, { atMs: at.getTime(), result });
    result.catch(() => results.delete(workspaceId));
    return result;
  }

  return {
    now: verify,
    last: (workspaceId) => {
      const known = results.get(workspaceId);
      return known && clock.now().getTime() - known.atMs < FRESH_MS ? known.result : verify(workspaceId);
    },
  };
}
