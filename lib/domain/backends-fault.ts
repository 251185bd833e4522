import type { ProviderFailureKind } from "@/lib/domain/provider-failure";

/** Failures of the backend rather than of the shot: they say nothing against trying the shot there again. */
export const BACKENDS_FAULTS: readonly ProviderFailureKind[] = [
  "auth",
  "no-credit",
  "rate-limited",
  "overloaded",
  "model-retired",
];

export function isBackendsFault(kind: ProviderFailureKind | null): boolean {
  return kind !== null && BACKENDS_FAULTS.includes(kind);
}
