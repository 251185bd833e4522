import type { z } from "zod";
import type { Reply } from "../kit/reply";

const DOCS = "https://docs.dev.runwayml.com/api";

/** Runway's error body: one sentence, and for a wrong body what is wrong with which field. */
export function refusal(status: number, error: string, issues?: z.core.$ZodIssue[]): Reply {
  const details = issues
    ? { issues: issues.map(({ code, path, message }) => ({ code, path, message })), docUrl: DOCS }
    : {};
  return { status, json: { error, ...details } };
}

export const UNKNOWN_KEY = refusal(401, "The API key in the Authorization header is missing, disabled or unknown.");
export const WRONG_VERSION = refusal(400, "The X-Runway-Version header is missing or names an unknown version.");
export const UNKNOWN_TASK = refusal(404, "Could not find task with that ID.");
export const NO_CREDIT = refusal(400, "You do not have enough credits to run this task.");
export const RETIRED_MODEL = {
  status: 400,
  json: {
    error: "Validation of body failed",
    issues: [{ code: "invalid_union_discriminator", path: ["model"], message: "Invalid discriminator value." }],
    docUrl: DOCS,
  },
} satisfies Reply;
export const LINK_EXPIRED: Reply = { status: 403, body: Buffer.from("<Error><Code>AccessDenied</Code></Error>") };
