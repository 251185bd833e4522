import { listAdminAudit } from "@/lib/db/admin-audit";
import { listAssets } from "@/lib/db/assets";
import type { Db } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/is-unique-violation";
import {
  addKeptReference,
  type Changed,
  changeKeptReference,
  deleteKeptReference,
  type Seen,
} from "@/lib/db/kept-references";
import { AppError } from "@/lib/domain/errors";
import { mayKeepReferences } from "@/lib/domain/permissions";
import type { AssetsView, KeptReference, ReferenceChange } from "@/lib/domain/reference/kept-reference";
import type { Viewer } from "@/lib/domain/viewer";
import { demand } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";

export type Assets = ReturnType<typeof createAssets>;

const NOTHING_LOST = "Nothing of yours was saved";

/**
 * Characters, places and looks that are carried from film to film. Everybody in the workspace sees them; approvers who
 * change them get `forbidden`. Films that exist keep the words they were planned with, whatever happens here.
 */
export function createAssets(db: Db, { newId }: Pick<PipelineDeps, "newId">) {
  return {
    view: async (viewer: Viewer): Promise<AssetsView> => {
      const [assets, history] = await Promise.all([listAssets(db, viewer), listAdminAudit(db, viewer, "asset.")]);
      return { assets, history, mayChange: mayKeepReferences(viewer).allowed };
    },
    keep: async (viewer: Viewer, reference: KeptReference): Promise<{ id: string }> => {
      demand(mayKeepReferences(viewer));
      const id = newId("ref");
      await withFreeName(reference, () => addKeptReference(db, viewer, id, reference));
      return { id };
    },
    change: async (viewer: Viewer, id: string, change: ReferenceChange): Promise<{ changed: boolean }> => {
      demand(mayKeepReferences(viewer));
      const { baseVersion: version, ...reference } = change;
      const done = () => changeKeptReference(db, viewer, { id, version }, reference);
      return { changed: requireDone(await withFreeName(reference, done)) };
    },
    remove: async (viewer: Viewer, seen: Seen): Promise<{ deleted: boolean }> => {
      demand(mayKeepReferences(viewer));
      return { deleted: requireDone(await deleteKeptReference(db, viewer, seen)) };
    },
  };
}

async function withFreeName<Result>({ kind, name }: KeptReference, write: () => Promise<Result>): Promise<Result> {
  return await write().catch((cause: unknown) => {
    if (!isUniqueViolation(cause)) throw cause;
    const message = `Assets has a ${kind} called ${name} already. Choose another name, or change that one.`;
    throw new AppError("conflict", message, { cause, fields: [{ field: "name", message }] });
  });
}

function requireDone(outcome: Changed): boolean {
  if (outcome.kind === "not-found") {
    throw new AppError("not_found", `Assets does not have this any more: somebody deleted it. ${NOTHING_LOST}.`);
  }
  if (outcome.kind === "stale") {
    const { by, name } = outcome;
    throw new AppError("stale", `${by} changed ${name} since you opened it. ${NOTHING_LOST}; look at it again.`);
  }
  return outcome.kind === "changed";
}
