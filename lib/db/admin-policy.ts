import { type Db, type Tx, toJson } from "@/lib/db/client";
import { writeAudit } from "@/lib/db/write-records";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { type Policy, policySchema } from "@/lib/domain/gate";
import { type PolicyChange, policyChanges } from "@/lib/domain/policies";
import type { Viewer } from "@/lib/domain/viewer";

/**
 * Sets the policy of the viewer's workspace, with its line in the history. False: it is not the one the person saw any
 * more, and nothing was written. A policy that is the same writes nothing either.
 */
export async function changePolicy(
  db: Db,
  viewer: Viewer,
  { policy, seen }: PolicyChange,
  nameOf: (userId: string) => string,
): Promise<boolean> {
  return await db.$transaction(async (tx) => {
    const before = await lockPolicy(tx, viewer.workspaceId);
    if (canonicalJson(before) !== canonicalJson(seen)) return false;
    const changes = policyChanges(before, policy, nameOf);
    if (changes.length === 0) return true;
    await tx.workspace.update({ where: { id: viewer.workspaceId }, data: { policy: toJson(policy) } });
    const note = {
      action: "policy.changed",
      summary: `${viewer.name} changed the policies: ${changes.join("; ")}.`,
      data: { before, after: policy },
    };
    const keys = { id: null, workspaceId: viewer.workspaceId };
    await writeAudit(tx, keys, { id: viewer.userId, name: viewer.name }, [note]);
    return true;
  });
}

async function lockPolicy(tx: Tx, workspaceId: string): Promise<Policy> {
  const [row] = await tx.$queryRaw<{ policy: unknown }[]>`
    select policy from workspace where id = ${workspaceId} for update`;
  return policySchema.parse(row?.policy);
}
