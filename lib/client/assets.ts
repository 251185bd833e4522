import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import type { Asset, AssetsView, KeptReference } from "@/lib/domain/reference/kept-reference";

/** One asset, in the version that the person saw. */
export type SeenAsset = Pick<Asset, "id" | "version">;

/** Everything the workspace carries from film to film. */
export const assetsQuery = () =>
  queryOptions({
    queryKey: queryKeys.assets,
    queryFn: ({ signal }) => getJson<AssetsView>("/api/assets", "assets", signal),
  });

/** Problem "conflict" with the field `name` when the name is taken. */
export const keepAsset = (reference: KeptReference) => sendJson<{ id: string }>("POST", "/api/assets", reference, "id");

/** Problem "stale" when somebody has changed it since `version`. */
export const changeAsset = ({ id, version }: SeenAsset, reference: KeptReference) =>
  sendJson<{ changed: boolean }>("PATCH", `/api/assets/${id}`, { ...reference, baseVersion: version }, "changed");

/** Problem "stale" when somebody has changed it since `version`. */
export const deleteAsset = ({ id, version }: SeenAsset) =>
  sendJson<{ deleted: boolean }>("DELETE", `/api/assets/${id}?baseVersion=${version}`, {}, "deleted");
