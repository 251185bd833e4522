import type { z } from "zod";
import type { Reply } from "../kit/reply";

/** Replicate's error body. */
export function problem(status: number, title: string, detail: string): Reply {
  return { status, json: { title, detail, status } };
}

/** 422 with every field that is wrong. */
export function invalidInput(issues: z.core.$ZodIssue[], within: string): Reply {
  const fields = issues.map(({ code, path, message }) => ({
    type: code,
    field: [within, ...path].filter((part) => part !== "").join("."),
    description: message,
  }));
  const detail = fields.map(({ field, description }) => `- ${field}: ${description}`).join("\n");
  return { status: 422, json: { title: "Input validation failed", detail, status: 422, invalid_fields: fields } };
}

export const UNKNOWN_TOKEN = problem(401, "Unauthenticated", "You did not pass a valid authentication token.");
export const NOT_FOUND = problem(404, "Not found", "The requested resource could not be found.");
export const NO_CREDIT = problem(
  402,
  "Insufficient credit",
  "You have insufficient credit to run this model. Purchase credit at https://replicate.com/account/billing.",
);
export const WRONG_VERSION = problem(
  422,
  "Invalid version or not permitted",
  "The specified version does not exist, or you are not permitted to use it.",
);
/** Says how long to wait in words only, without a Retry-After. */
export const THROTTLED: Reply = {
  status: 429,
  json: { detail: "Request was throttled. Your rate limit resets in ~30s.", status: 429 },
};
