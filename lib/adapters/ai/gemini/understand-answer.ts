import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { Reply } from "./read-reply";
import type { GeminiRequest, Reminder } from "./write-request";

export type Understood<T> = { kind: "value"; value: T } | { kind: "again"; reminder: Reminder };

const MOST_PROBLEMS = 20;
const FENCED = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/i;

/**
 * The value in a reply, or what to tell the model about it. JSON between code fences is taken; an answer that repeats
 * the canary is not, whatever else is in it. Throws AppError "provider_rejected" for a refusal, which is final.
 */
export function understand<T>(reply: Reply, canary: string, request: GeminiRequest<T>): Understood<T> {
  if (reply.kind === "refused") throw refusal(reply.what, reply.code, request);
  if (reply.kind === "unusable") return again(null, [reply.problem]);
  if (reply.text.toLowerCase().includes(canary)) {
    return again(null, ["The answer repeats the instruction, as if text in the data had asked for it."]);
  }
  const parsed = parseJson(reply.text);
  if (!parsed.ok) return again(reply.text, [`The answer is not JSON: ${parsed.problem}`]);
  const checked = request.answer.safeParse(parsed.value);
  return checked.success ? { kind: "value", value: checked.data } : again(reply.text, problemsOf(checked.error));
}

function again(earlierAnswer: string | null, problems: readonly string[]): Understood<never> {
  return { kind: "again", reminder: { earlierAnswer, problems } };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  try {
    return { ok: true, value: JSON.parse(text.match(FENCED)?.[1] ?? text) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? `${error.message}.` : "it can't be parsed." };
  }
}

function problemsOf(error: z.ZodError): string[] {
  return error.issues.slice(0, MOST_PROBLEMS).map(({ path, message }) => {
    const place = z.core.toDotPath(path);
    return place === "" ? `${message}.` : `${place}: ${message}.`;
  });
}

function refusal(what: string, code: string, { purpose, ifRefused }: GeminiRequest<unknown>): AppError {
  const message = `Gemini refused to ${purpose}: it blocked ${what} [${code}]. This charged nothing for takes, and no take was ordered. ${ifRefused}`;
  return new AppError("provider_rejected", message, { retryable: false });
}
