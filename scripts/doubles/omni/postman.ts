import type { OmniJob } from "./omni-jobs";
import {
  deliveriesOf,
  deliveryTo,
  type OmniEvent,
  type RegisteredWebhook,
  send,
  type WebhookDelivery,
  type WebhookMode,
} from "./omni-webhooks";

const EVENTS: Readonly<Record<OmniJob["status"], OmniEvent["type"]>> = {
  in_progress: "interaction.completed",
  completed: "interaction.completed",
  failed: "interaction.failed",
  cancelled: "interaction.cancelled",
};

/** Tells each job's end once, in the mode that was planned for it. */
export class Postman {
  readonly modes = new Map<string, WebhookMode>();
  readonly sent: WebhookDelivery[] = [];
  private late: WebhookDelivery[] = [];

  constructor(public webhook: RegisteredWebhook | null) {}

  async tell({ id, request, status }: OmniJob): Promise<void> {
    const mode = this.modes.get(id) ?? "once";
    this.modes.set(id, "never");
    const event = { type: EVENTS[status], id, userMetadata: request.webhook_config?.user_metadata };
    const uris = request.webhook_config?.uris ?? [];
    if (uris.length > 0) return this.send(mode === "never" ? [] : uris.map((uri) => deliveryTo(uri, event)));
    const deliveries = this.webhook ? deliveriesOf(event, this.webhook, mode) : [];
    if (mode === "late") this.late.push(...deliveries);
    else await this.send(deliveries);
  }

  sendLate(): Promise<void> {
    return this.send(this.late.splice(0));
  }

  clear(): void {
    this.modes.clear();
    this.sent.length = 0;
    this.late.length = 0;
  }

  private async send(deliveries: WebhookDelivery[]): Promise<void> {
    for (const delivery of deliveries) {
      this.sent.push(delivery);
      await send(delivery);
    }
  }
}
