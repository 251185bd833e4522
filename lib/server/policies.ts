import { listAdminAudit } from "@/lib/db/admin-audit";
import { changePolicy } from "@/lib/db/admin-policy";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/domain/errors";
import { mayOperate } from "@/lib/domain/permissions";
import { type PoliciesView, type PolicyChange, policyProblems } from "@/lib/domain/policies";
import type { Viewer } from "@/lib/domain/viewer";
import { demand } from "@/lib/pipeline/commands/find-visible-job";
import type { Store } from "@/lib/pipeline/store";

export type Policies = ReturnType<typeof createPolicies>;

/** Who must sign what in a workspace, for admins. A change holds for the jobs that are submitted after it. */
export function createPolicies(db: Db, store: Pick<Store, "findPolicy" | "listMembers">) {
  return {
    view: async (viewer: Viewer): Promise<PoliciesView> => {
      demand(mayOperate(viewer));
      const [policy, reviewers, history] = await Promise.all([
        store.findPolicy(viewer.workspaceId),
        reviewersOf(store, viewer),
        listAdminAudit(db, viewer, "policy."),
      ]);
      return { policy, reviewers, history };
    },
    change: async (viewer: Viewer, change: PolicyChange): Promise<{ saved: true }> => {
      demand(mayOperate(viewer));
      const reviewers = await reviewersOf(store, viewer);
      const fields = policyProblems(
        change.policy,
        reviewers.map(({ userId }) => userId),
      );
      if (fields.length > 0) {
        throw new AppError("invalid_input", "The policies contradict each other. Nothing was changed.", { fields });
      }
      const nameOf = (id: string) => reviewers.find(({ userId }) => userId === id)?.name ?? "somebody who left";
      if (await changePolicy(db, viewer, change, nameOf)) return { saved: true };
      throw new AppError(
        "stale",
        "Another admin has changed the policies since you opened them. Nothing of yours was saved; look at them again.",
      );
    },
  };
}

async function reviewersOf(store: Pick<Store, "listMembers">, viewer: Viewer): Promise<PoliciesView["reviewers"]> {
  const members = await store.listMembers(viewer.workspaceId);
  return members.filter(({ role }) => role !== "producer").map(({ userId, name, role }) => ({ userId, name, role }));
}
