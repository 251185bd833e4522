import { z } from "zod";
import {
  failureOfPaidPost,
  type PaidAnswer,
  type ProviderFailure,
  providerFailure,
  shorten,
} from "@/lib/domain/provider-failure";

const googleErrorSchema = z.object({
  error: z.object({
    message: z.string(),
    details: z.array(z.looseObject({ retryDelay: z.string().optional() })).optional(),
  }),
});

const BAD_KEY = /api key (not valid|not found|expired)|API_KEY_INVALID/i;
/** Vertex says this of retired models and of models that the project may not use. */
const NO_MODEL = /publisher model .* (was )?not found/i;
/** The words of Google's safety messages: "… violates Vertex AI's usage guidelines", "… Responsible AI practices". */
const UNSAFE = /usage guidelines|responsible ai|safety|policy|policies|prohibited|sensitive words/i;

/** True when Google's words say that its safety rules refuse the text or the picture. */
export function soundsUnsafe(text: string): boolean {
  return UNSAFE.test(text);
}

/**
 * Sorts Google's answer to a paid POST as `failureOfPaidPost` does, and better where Google's own body tells more: a
 * bad key is a 400 there, a refused prompt too, a retired model a 404, and the time to wait stands in a RetryInfo.
 */
export function failureOfGooglePost(provider: string, answer: PaidAnswer): ProviderFailure | null {
  const { message, retryAfterMs } = readGoogleError(answer.text);
  const code = String(answer.status);
  if (answer.status === 400 && BAD_KEY.test(answer.text))
    return providerFailure("auth", `${provider} refused the key (400).`, { code });
  if (answer.status === 400 && soundsUnsafe(message))
    return providerFailure("content-rejected", `${provider} refuses this prompt: ${shorten(message)}`, { code });
  if (answer.status === 404 && NO_MODEL.test(message)) {
    const why = `${provider} does not offer this model (any more), or not to this project.`;
    return providerFailure("model-retired", why, { code });
  }
  const wait = answer.retryAfterMs ?? retryAfterMs;
  return failureOfPaidPost(provider, { status: answer.status, text: message, retryAfterMs: wait });
}

/** Why a job could not be asked about, in words. The job itself goes on at the provider. */
export function failureOfAsking(provider: string, error: unknown): ProviderFailure {
  const status = statusOf(error);
  const code = status === null ? null : String(status);
  if (status === 401 || status === 403) {
    const why = `${provider} refused the key (${status}) when it was asked about the job. The job goes on there.`;
    return providerFailure("auth", why, { code });
  }
  if (status === 429) {
    const why = `${provider} was asked too often about the job. The job goes on there.`;
    return providerFailure("rate-limited", why, { code });
  }
  const answer = status === null ? "gave no answer that can be read" : `answered ${status}`;
  return providerFailure("overloaded", `${provider} ${answer} about the job. The job goes on there.`, { code });
}

/** The HTTP status inside an error of the SDK; null when there was no answer. */
export function statusOf(error: unknown): number | null {
  return z.object({ status: z.number() }).safeParse(error).data?.status ?? null;
}

function readGoogleError(text: string): { message: string; retryAfterMs: number | null } {
  const error = googleErrorSchema.safeParse(jsonOf(text)).data?.error;
  if (!error) return { message: text, retryAfterMs: null };
  const delay = error.details?.find((detail) => detail.retryDelay !== undefined)?.retryDelay;
  const seconds = delay === undefined ? Number.NaN : Number.parseFloat(delay);
  return { message: error.message, retryAfterMs: Number.isFinite(seconds) ? Math.ceil(seconds * 1000) : null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
