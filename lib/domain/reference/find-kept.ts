import type { Asset, KeptReference } from "@/lib/domain/reference/kept-reference";
import { nameKey } from "@/lib/domain/reference/name-key";
import { partsThatDiffer } from "@/lib/domain/reference/parts-that-differ";

export type Found =
  /** Kept with exactly these words, under this or another name. */
  | { kind: "same"; asset: Asset }
  /** The name is kept with other words; `parts` are those that differ. */
  | { kind: "other-words"; asset: Asset; parts: string[] }
  | { kind: "none" };

/**
 * Looks for a reference of a board among what is kept. A character is known by name; a place or a look is the same when
 * all of its words are, and otherwise when its name is.
 */
export function findKept(assets: readonly Asset[], reference: KeptReference): Found {
  const ofKind = assets.filter((asset) => asset.kind === reference.kind);
  const named = ofKind.find((asset) => nameKey(asset.reference.name) === nameKey(reference.name));
  const candidates = reference.kind === "character" ? [named] : [named, ...ofKind];
  const same = candidates.find((asset) => asset && wordsThatDiffer(reference, asset).length === 0);
  if (same) return { kind: "same", asset: same };
  return named ? { kind: "other-words", asset: named, parts: wordsThatDiffer(reference, named) } : { kind: "none" };
}

function wordsThatDiffer(reference: KeptReference, asset: Asset): string[] {
  return partsThatDiffer(reference, asset.reference).filter((part) => part !== "name");
}
