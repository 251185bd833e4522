import { createHmac, createSign, generateKeyPairSync, randomUUID } from "node:crypto";

/** The webhook that is registered for the project, and its signing secret ("whsec_…"). */
export type RegisteredWebhook = { url: string; secret: string };

/**
 * How a job's end is told. "late": held back until `sendLateWebhooks`; "early": before the submission is answered;
 * "old": signed an hour ago; "forged": signed with another secret.
 */
export const WEBHOOK_MODES = ["once", "duplicated", "late", "early", "old", "forged", "never"] as const;
export type WebhookMode = (typeof WEBHOOK_MODES)[number];

export type OmniEvent = {
  type: "interaction.completed" | "interaction.failed" | "interaction.cancelled";
  id: string;
  userMetadata: Record<string, unknown> | undefined;
};

/** A delivery as it leaves. */
export type WebhookDelivery = { url: string; headers: Record<string, string>; body: string };

const HOUR_SECONDS = 3600;
const COPIES = 5;
const OTHER_SECRET = `whsec_${Buffer.from("somebody else's secret").toString("base64")}`;

/** The deliveries of one event to the registered webhook, as Standard Webhooks signs them (HMAC-SHA256). */
export function deliveriesOf(event: OmniEvent, webhook: RegisteredWebhook, mode: WebhookMode): WebhookDelivery[] {
  if (mode === "never") return [];
  const seconds = Math.floor(Date.now() / 1000) - (mode === "old" ? HOUR_SECONDS : 0);
  const secret = mode === "forged" ? OTHER_SECRET : webhook.secret;
  const id = `msg_${randomUUID()}`;
  const body = bodyOf(event);
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
  const delivery = { url: webhook.url, headers: headersOf(id, seconds, `v1,${signature}`), body };
  return Array.from({ length: mode === "duplicated" ? COPIES : 1 }, () => delivery);
}

/** A delivery to an address that the request itself named: signed with a key of Google's, as a JWT (RS256). */
export function deliveryTo(uri: string, event: OmniEvent): WebhookDelivery {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const seconds = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${part({ alg: "RS256", kid: "google-1" })}.${part({ aud: uri, exp: seconds + HOUR_SECONDS })}`;
  const jwt = `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
  return { url: uri, headers: headersOf(`msg_${randomUUID()}`, seconds, jwt), body: bodyOf(event) };
}

/** Posts a delivery; a receiver that is away is the receiver's loss. */
export async function send({ url, headers, body }: WebhookDelivery): Promise<void> {
  await fetch(url, { method: "POST", headers, body }).catch(() => undefined);
}

function headersOf(id: string, seconds: number, signature: string): Record<string, string> {
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": signature,
  };
}

function bodyOf({ type, id, userMetadata }: OmniEvent): string {
  const event = { type, version: "v1", timestamp: new Date().toISOString(), data: { id } };
  return JSON.stringify(userMetadata ? { ...event, user_metadata: userMetadata } : event);
}
