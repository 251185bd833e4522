import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { WebhookCall, WebhookVerdict } from "@/lib/pipeline/ports";

/** A message that is older, or from later, is refused: it may have been written down and sent again. */
const WINDOW_SECONDS = 300;

const headersSchema = z.object({
  "webhook-id": z.string().min(1).max(200),
  "webhook-timestamp": z.string().regex(/^\d{1,12}$/),
  "webhook-signature": z.string().min(1).max(2000),
});
const bodySchema = z.object({ id: z.string().min(1).max(200) });

/**
 * Proves that a message comes from Replicate: an HMAC-SHA256 over "id.timestamp.body" with the account's "whsec_…"
 * secret, compared in constant time, no further than five minutes from now. Several signatures may be given while a
 * secret is replaced; one that is right is enough.
 */
export function verifyWebhook(call: WebhookCall, secret: string | null, now: Date): WebhookVerdict {
  const key = keyIn(secret);
  if (key.length === 0) return forged("no secret for Replicate's messages is set up");
  const lowerCase = Object.entries(call.headers).map(([name, value]) => [name.toLowerCase(), value]);
  const headers = headersSchema.safeParse(Object.fromEntries(lowerCase));
  if (!headers.success) return forged("its id, time or signature is missing");
  const { "webhook-id": deliveryId, "webhook-timestamp": sentAt, "webhook-signature": signatures } = headers.data;
  if (Math.abs(now.getTime() / 1000 - Number(sentAt)) > WINDOW_SECONDS) return forged("it is not from now");
  const right = createHmac("sha256", key).update(`${deliveryId}.${sentAt}.${call.rawBody}`).digest();
  if (!signatures.split(" ").some((given) => isSignature(given, right))) return forged("its signature is wrong");
  const body = parse(call.rawBody);
  if (!body) return forged("it names no prediction");
  return { kind: "genuine", deliveryId, takeId: call.query.get("attempt"), providerJobId: body.id };
}

function keyIn(secret: string | null): Buffer {
  return Buffer.from(secret?.replace(/^whsec_/, "") ?? "", "base64");
}

function isSignature(given: string, right: Buffer): boolean {
  const [version, encoded = ""] = given.split(",");
  const bytes = Buffer.from(encoded, "base64");
  return version === "v1" && bytes.length === right.length && timingSafeEqual(bytes, right);
}

function parse(rawBody: string): z.infer<typeof bodySchema> | null {
  try {
    return bodySchema.parse(JSON.parse(rawBody));
  } catch {
    return null;
  }
}

function forged(reason: string): WebhookVerdict {
  return { kind: "forged", reason };
}
