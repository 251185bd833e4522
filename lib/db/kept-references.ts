import { type Db, type Tx, toJson } from "@/lib/db/client";
import type { KeptReferenceModel } from "@/lib/db/generated/models";
import { writeAudit } from "@/lib/db/write-records";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { isOfKind } from "@/lib/domain/reference/is-of-kind";
import { type KeptOf, type KeptReference, keptReferenceSchema } from "@/lib/domain/reference/kept-reference";
import { nameKey } from "@/lib/domain/reference/name-key";
import type { Viewer } from "@/lib/domain/viewer";

/** What a workspace keeps of one kind, by name. */
export async function listKeptReferences<Kind extends KeptReference["kind"]>(
  db: Db,
  workspaceId: string,
  kind: Kind,
): Promise<KeptOf<Kind>[]> {
  const rows = await db.keptReference.findMany({ where: { workspaceId, kind }, orderBy: { nameKey: "asc" } });
  return rows.map(referenceFrom).filter((reference) => isOfKind(reference, kind));
}

/** The reference of a row; throws for a row that no version of the studio has written. */
export function referenceFrom({ kind, name, body }: Pick<KeptReferenceModel, "kind" | "name" | "body">): KeptReference {
  return keptReferenceSchema.parse({ ...Object(body), kind, name });
}

/** Keeps a reference, with its line in the history. A name that is taken is a unique violation, and nothing is written. */
export async function addKeptReference(db: Db, viewer: Viewer, id: string, reference: KeptReference): Promise<void> {
  const { workspaceId, name: person } = viewer;
  await db.$transaction(async (tx) => {
    await tx.keptReference.create({
      data: { id, workspaceId, ...columnsOf(reference), authorName: person, changedBy: person },
    });
    await note(tx, viewer, "asset.kept", `${person} keeps the ${called(reference)} in Assets.`, {
      id,
      after: reference,
    });
  });
}

/** `stale`: somebody changed it since the person saw it, and nothing was written. */
export type Changed = { kind: "changed" | "unchanged" | "not-found" } | { kind: "stale"; by: string; name: string };

/** Changes a reference, if it is the version the person saw, with its line in the history. */
export async function changeKeptReference(
  db: Db,
  viewer: Viewer,
  { id, version }: Seen,
  reference: KeptReference,
): Promise<Changed> {
  return await db.$transaction(async (tx) => {
    const row = await lockOne(tx, viewer, id);
    if (row?.kind !== reference.kind) return { kind: "not-found" };
    if (row.version !== version) return { kind: "stale", by: row.changedBy, name: row.name };
    const before = referenceFrom(row);
    if (canonicalJson(before) === canonicalJson(reference)) return { kind: "unchanged" };
    const data = { ...columnsOf(reference), changedBy: viewer.name, changedAt: new Date(), version: version + 1 };
    await tx.keptReference.update({ where: { id }, data });
    const renamed = before.name === reference.name ? "" : ` It is called ${reference.name} now.`;
    const summary = `${viewer.name} changed the ${called(before)} in Assets.${renamed} Films keep their words.`;
    await note(tx, viewer, "asset.changed", summary, { id, before, after: reference });
    return { kind: "changed" };
  });
}

/** Deletes a reference, if it is the version the person saw, with its line in the history. */
export async function deleteKeptReference(db: Db, viewer: Viewer, { id, version }: Seen): Promise<Changed> {
  return await db.$transaction(async (tx) => {
    const row = await lockOne(tx, viewer, id);
    if (!row) return { kind: "not-found" };
    if (row.version !== version) return { kind: "stale", by: row.changedBy, name: row.name };
    const before = referenceFrom(row);
    await tx.keptReference.delete({ where: { id } });
    const summary = `${viewer.name} deleted the ${called(before)} from Assets. Films keep their words.`;
    await note(tx, viewer, "asset.deleted", summary, { id, before });
    return { kind: "changed" };
  });
}

/** One reference, and the version of it that the person saw. */
export type Seen = { id: string; version: number };

function columnsOf({ kind, name, ...words }: KeptReference) {
  return { kind, name, nameKey: nameKey(name), body: toJson(words) };
}

/** The row, held until the transaction ends: two people's changes come one after the other. */
async function lockOne(tx: Tx, { workspaceId }: Viewer, id: string): Promise<KeptReferenceModel | null> {
  await tx.$queryRaw`select id from kept_reference where id = ${id} and workspace_id = ${workspaceId} for update`;
  return await tx.keptReference.findFirst({ where: { id, workspaceId } });
}

function called({ kind, name }: KeptReference): string {
  return `${kind} ${name}`;
}

async function note(tx: Tx, viewer: Viewer, action: string, summary: string, data: Record<string, unknown>) {
  const keys = { id: null, workspaceId: viewer.workspaceId };
  await writeAudit(tx, keys, { id: viewer.userId, name: viewer.name }, [{ action, summary, data }]);
}
