import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Prediction } from "replicate";

/** How a prediction's messages are delivered. "early": before the answer to its creation. */
export const WEBHOOK_MODES = ["normal", "duplicated", "late", "early", "forged", "old", "never"] as const;
export type WebhookMode = (typeof WEBHOOK_MODES)[number];

/** One message that was sent, and what was answered; null when nobody answered. */
export type WebhookDelivery = { webhookId: string; status: number | null; predictionId: string };

/** Only an early message overtakes the answer to the call that caused it. */
const AFTER_ANSWER_MS = 50;
const OLD_SECONDS = 3600;
const COPIES = 5;

/** Sends messages signed as Replicate signs them. */
export function createWebhookSender(secret: string, lateMs: number) {
  const deliveries: WebhookDelivery[] = [];
  const delays: Partial<Record<WebhookMode, number>> = { early: 0, late: lateMs };
  const underway = new Set<Promise<void>>();

  async function send(prediction: Prediction, url: string, mode: WebhookMode): Promise<void> {
    await sleep(delays[mode] ?? AFTER_ANSWER_MS);
    const body = JSON.stringify(prediction);
    const webhookId = `msg_${randomUUID()}`;
    const sentAt = Math.floor(Date.now() / 1000) - (mode === "old" ? OLD_SECONDS : 0);
    const key = mode === "forged" ? "whsec_Zm9yZ2VkIHNlY3JldA==" : secret;
    const headers = signedHeaders(key, webhookId, sentAt, body);
    for (let copy = 0; copy < (mode === "duplicated" ? COPIES : 1); copy += 1) {
      const status = await post(url, headers, body);
      deliveries.push({ webhookId, status, predictionId: prediction.id });
    }
  }

  return {
    deliveries,
    /** Starts to deliver, and resolves when it is done; need not be waited for. */
    async deliver(prediction: Prediction, url: string, mode: WebhookMode): Promise<void> {
      if (mode === "never") return;
      const delivery = send(prediction, url, mode).finally(() => underway.delete(delivery));
      underway.add(delivery);
      await delivery;
    },
    async settled(): Promise<void> {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}

/** The headers of a message: HMAC-SHA256 over "id.timestamp.body" with the decoded secret. */
export function signedHeaders(secret: string, webhookId: string, sentAt: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${webhookId}.${sentAt}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    "webhook-id": webhookId,
    "webhook-timestamp": String(sentAt),
    "webhook-signature": `v1,${signature}`,
  };
}

async function post(url: string, headers: Record<string, string>, body: string): Promise<number | null> {
  try {
    const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(10_000) });
    return answer.status;
  } catch {
    return null;
  }
}
