import type { Db } from "@/lib/db/client";
import { matching } from "@/lib/db/job-list-query";
import { referenceFrom } from "@/lib/db/kept-references";
import { type Asset, assetSchema } from "@/lib/domain/reference/kept-reference";
import { REFERENCE_KINDS } from "@/lib/domain/reference/reference-kinds";
import { sameKey, type Use } from "@/lib/domain/reference/same-key";
import type { Viewer } from "@/lib/domain/viewer";

const MOST_FILMS = 8;

type Film = { id: string; title: string };
type UseRow = Film & { use: Use };

/** Everything a workspace keeps, by kind and name, each with the films the viewer may see whose boards use it now. */
export async function listAssets(db: Db, viewer: Viewer): Promise<Asset[]> {
  const { workspaceId } = viewer;
  const rows = await db.keptReference.findMany({ where: { workspaceId }, orderBy: { nameKey: "asc" } });
  if (rows.length === 0) return [];
  const films = filmsByUse(await listUses(db, viewer));
  const assets = rows.map((row) => {
    const reference = referenceFrom(row);
    const using = films.get(sameKey(reference)) ?? [];
    return assetSchema.parse({
      id: row.id,
      version: row.version,
      kind: reference.kind,
      reference,
      authorName: row.authorName,
      changedBy: row.changedBy,
      createdAt: row.createdAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      films: using.slice(0, MOST_FILMS),
      filmCount: using.length,
    });
  });
  return assets.toSorted((a, b) => REFERENCE_KINDS.indexOf(a.kind) - REFERENCE_KINDS.indexOf(b.kind));
}

/** What the newest boards of the viewer's films consist of, the newest film first. */
async function listUses(db: Db, viewer: Viewer): Promise<UseRow[]> {
  return await db.$queryRaw<UseRow[]>`
    with board as (
      select j.id, j.title, j.created_at, j.plan_version, v.markers
      from job j join plan_version v on v.job_id = j.id and v.version = j.plan_version where ${matching(viewer, {})}),
    used as (
      select id, title, created_at, jsonb_build_object('kind', 'character', 'name', c->>'name') as use
      from board, jsonb_array_elements(markers->'characters') c
      union all
      select board.id, title, created_at, jsonb_build_object('kind', 'place', 'location', s.body->>'location')
      from board join scene s on s.job_id = board.id and s.plan_version = board.plan_version
      union all
      select id, title, created_at, markers->'visualStyle' || '{"kind": "look"}' from board)
    select id, title, use from used order by created_at desc, id`;
}

/** A film with the same place in two scenes is one film. */
function filmsByUse(rows: readonly UseRow[]): Map<string, Film[]> {
  const films = new Map<string, Film[]>();
  for (const { id, title, use } of rows) {
    const key = sameKey(use);
    const known = films.get(key) ?? [];
    if (known.at(-1)?.id !== id) known.push({ id, title });
    films.set(key, known);
  }
  return films;
}
