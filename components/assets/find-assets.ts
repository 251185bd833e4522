import type { Asset } from "@/lib/domain/reference/kept-reference";
import type { ReferenceKind } from "@/lib/domain/reference/reference-kinds";

/** Assets of a kind (all without one) that have every word of a search in their name or their words. */
export function findAssets(assets: readonly Asset[], kind: ReferenceKind | null, query: string): Asset[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return assets.filter((asset) => {
    if (kind !== null && asset.kind !== kind) return false;
    const text = Object.values(asset.reference).flat().join("\n").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
