type Detail = { "@type": string; [field: string]: unknown };
export type GeminiError = { error: { code: number; message: string; status: string; details?: Detail[] } };

const RPC = "type.googleapis.com/google.rpc";

function body(code: number, status: string, message: string, details?: Detail[]): GeminiError {
  return { error: { code, message, status, ...(details ? { details } : {}) } };
}

export function invalidArgument(message: string): GeminiError {
  return body(400, "INVALID_ARGUMENT", message);
}

/** A wrong key is a 400, and only its details say that it is the key. */
export function keyNotValid(): GeminiError {
  const metadata = { service: "generativelanguage.googleapis.com" };
  const info = { "@type": `${RPC}.ErrorInfo`, reason: "API_KEY_INVALID", domain: "googleapis.com", metadata };
  return body(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", [info]);
}

export function keyMissing(): GeminiError {
  const message =
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.";
  return body(403, "PERMISSION_DENIED", message);
}

export function modelNotFound(model: string): GeminiError {
  const message = `models/${model} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`;
  return body(404, "NOT_FOUND", message);
}

/** Quota used up: per minute with or without a hint when to come back, or for the day. */
export function quotaExceeded(quota: { retryDelay?: string; per?: "Minute" | "Day" } = {}): GeminiError {
  const violation = {
    quotaMetric: "generativelanguage.googleapis.com/generate_content_requests",
    quotaId: `GenerateRequestsPer${quota.per ?? "Minute"}PerProjectPerModel`,
    quotaDimensions: { location: "global", model: "gemini-3.8-flash" },
    quotaValue: "60",
  };
  const links = [{ description: "Learn more about Gemini API quotas", url: "https://ai.google.dev/gemini-api/docs" }];
  return body(
    429,
    "RESOURCE_EXHAUSTED",
    "You exceeded your current quota, please check your plan and billing details.",
    [
      { "@type": `${RPC}.QuotaFailure`, violations: [violation] },
      { "@type": `${RPC}.Help`, links },
      ...(quota.retryDelay ? [{ "@type": `${RPC}.RetryInfo`, retryDelay: quota.retryDelay }] : []),
    ],
  );
}

export function overloaded(): GeminiError {
  return body(503, "UNAVAILABLE", "The model is overloaded. Please try again later.");
}

export function internal(message = "An internal error has occurred."): GeminiError {
  return body(500, "INTERNAL", message);
}
