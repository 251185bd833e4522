import { type ProviderFailure, providerFailure } from "@/lib/domain/provider-failure";

/** `status` is null when no answer came at all. */
type NoAnswer = { status: number | null; retryAfterMs: number | null };

/** Why a provider could not be asked about a job. The job itself goes on there, and asking costs nothing. */
export function failureOfAsking(provider: string, { status, retryAfterMs }: NoAnswer): ProviderFailure {
  const code = status === null ? null : String(status);
  switch (status) {
    case 401:
    case 403:
      return providerFailure("auth", `${provider} refused the key (${status}).`, { code });
    case 402:
      return providerFailure("no-credit", `The account at ${provider} has no credit left.`, { code });
    case 429:
      return providerFailure("rate-limited", `${provider} was asked too often.`, { code, retryAfterMs });
    default: {
      const why = status === null ? "did not answer" : `answered ${status}`;
      const message = `${provider} ${why} when it was asked about this job. The job goes on there.`;
      return providerFailure("overloaded", message, { code, retryAfterMs });
    }
  }
}
