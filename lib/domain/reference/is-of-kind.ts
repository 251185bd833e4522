import type { KeptOf, KeptReference } from "@/lib/domain/reference/kept-reference";

/** Tells the compiler, too. */
export function isOfKind<Kind extends KeptReference["kind"]>(
  reference: KeptReference,
  kind: Kind,
): reference is KeptOf<Kind> {
  return reference.kind === kind;
}
