import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { WebhookCall, WebhookVerdict } from "@/lib/pipeline/ports";

/** Standard Webhooks and Google: a delivery is older or newer than this only when somebody replays it. */
const TOLERANCE_SECONDS = 300;
const SECRET_PREFIX = "whsec_";

const metadataSchema = z.looseObject({ attemptId: z.string().min(1).optional() }).optional();
const eventSchema = z.looseObject({
  data: z.looseObject({ id: z.string().min(1), user_metadata: metadataSchema }),
  user_metadata: metadataSchema,
});

/**
 * Proves that a delivery comes from Google: HMAC-SHA256 over "id.timestamp.body" with the signing secret of the webhook
 * that is registered for the project (Standard Webhooks), made within five minutes of `now`. While a secret is replaced
 * the header carries several signatures; one of them must be right.
 */
export function verifyOmniWebhook(call: WebhookCall, secret: string | null, now: Date): WebhookVerdict {
  const id = call.headers["webhook-id"] ?? "";
  const timestamp = call.headers["webhook-timestamp"] ?? "";
  const signatures = call.headers["webhook-signature"] ?? "";
  if (secret === null) return forged("No signing secret of Google's webhook is set up.");
  if (id === "" || !/^\d+$/.test(timestamp) || signatures === "") return forged("The delivery is not signed.");
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS)
    return forged("The delivery was signed more than five minutes ago, or in the future.");
  const key = Buffer.from(secret.replace(SECRET_PREFIX, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${call.rawBody}`).digest();
  if (!signatures.split(" ").some((one) => isSignature(one, expected))) return forged("The signature is wrong.");
  return verdictOf(id, call.rawBody);
}

function isSignature(text: string, expected: Buffer): boolean {
  const [version, value = ""] = text.split(",");
  const given = Buffer.from(value, "base64");
  return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
}

function verdictOf(deliveryId: string, rawBody: string): WebhookVerdict {
  const event = eventSchema.safeParse(jsonOf(rawBody)).data;
  if (!event) return forged("The delivery names no job.");
  const takeId = event.user_metadata?.attemptId ?? event.data.user_metadata?.attemptId ?? null;
  return { kind: "genuine", deliveryId, takeId, providerJobId: event.data.id };
}

function forged(reason: string): WebhookVerdict {
  return { kind: "forged", reason };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
