import type { KeptReference } from "@/lib/domain/reference/kept-reference";

/** The fields in which two references are not alike, in the order of the first. Spaces around words don't count. */
export function partsThatDiffer(one: KeptReference, other: KeptReference): string[] {
  const others: Readonly<Record<string, unknown>> = other;
  return Object.entries(one)
    .filter(([part, value]) => textOf(value) !== textOf(others[part]))
    .map(([part]) => part);
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(" ").toLowerCase() : String(value).trim();
}
