/** Everything that can go wrong at a provider, in the words the rest of the studio acts on. */
export const PROVIDER_FAILURE_KINDS = [
  /** The request itself is wrong. Certainly not charged. */
  "rejected-input",
  /** The provider's safety rules refuse the words or the picture. */
  "content-rejected",
  /** The key is missing, wrong or revoked. */
  "auth",
  /** The account has no credit or no quota left. */
  "no-credit",
  /** Not accepted now; may be asked again after the time given. */
  "rate-limited",
  /** The model is no longer sold. */
  "model-retired",
  /** Not accepted because the provider is busy; only said when that is certain. */
  "overloaded",
  /** Nobody can tell whether a paid request was accepted. Never sent again by itself. */
  "outcome-unknown",
  /** The provider accepted the job and could not do it. */
  "job-failed",
  /** The finished file can't be fetched any more. */
  "expired",
] as const;
export type ProviderFailureKind = (typeof PROVIDER_FAILURE_KINDS)[number];

export type ProviderFailure = {
  kind: ProviderFailureKind;
  /** A sentence for the person who reads it: what happened and why, without the provider's secrets. */
  message: string;
  /** The provider's own code, kept as it came, also when it is not known here. */
  code: string | null;
  /** Only for "rate-limited": how long the provider asked to wait; null when it did not say. */
  retryAfterMs: number | null;
};

/** Makes a failure with nothing but its kind and its sentence. */
export function providerFailure(
  kind: ProviderFailureKind,
  message: string,
  more: Partial<Pick<ProviderFailure, "code" | "retryAfterMs">> = {},
): ProviderFailure {
  return { kind, message, code: more.code ?? null, retryAfterMs: more.retryAfterMs ?? null };
}

/** What an HTTP answer to a paid request says about the money, before its body is understood. */
export type PaidAnswer = { status: number; text: string; retryAfterMs?: number | null };

const NO_CREDIT = /credit|billing|insufficient|balance|quota exceeded for your plan/i;
const RETIRED = /no longer available|has been (retired|shut ?down|deprecated)|is not found for api version/i;

/**
 * Sorts the answer to a paid POST: 400, 404, 405, 409, 413 and 422 were certainly not accepted; 429 was not accepted
 * yet; every 5xx, and everything not understood, may have been accepted and is unknown. Null for a 2xx.
 */
export function failureOfPaidPost(
  provider: string,
  { status, text, retryAfterMs = null }: PaidAnswer,
): ProviderFailure | null {
  if (status >= 200 && status < 300) return null;
  const code = String(status);
  const said = shorten(text);
  switch (status) {
    case 401:
    case 403:
      return providerFailure("auth", `${provider} refused the key (${status}).`, { code });
    case 402:
      return providerFailure("no-credit", `The account at ${provider} has no credit left.`, { code });
    case 404:
      if (RETIRED.test(text))
        return providerFailure("model-retired", `${provider} no longer offers this model.`, { code });
      return providerFailure("rejected-input", `${provider} does not know what was asked for: ${said}`, { code });
    case 400:
      if (NO_CREDIT.test(text))
        return providerFailure("no-credit", `The account at ${provider} has no credit left.`, { code });
      return providerFailure("rejected-input", `${provider} refused the request: ${said}`, { code });
    case 405:
    case 409:
    case 413:
    case 422:
      return providerFailure("rejected-input", `${provider} refused the request: ${said}`, { code });
    case 429:
      return providerFailure("rate-limited", `${provider} takes no more requests at the moment.`, {
        code,
        retryAfterMs,
      });
    default:
      return providerFailure(
        "outcome-unknown",
        `${provider} answered ${status}, so the request may have been accepted.`,
        { code },
      );
  }
}

const LONGEST_QUOTE = 200;

/** The provider's words, on one line, short enough for a page. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line || "no reason was given";
}
