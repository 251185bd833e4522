import type { WebhookSecret } from "replicate";
import { clip } from "../kit/clip";
import type { Double, DoubleRoute, Exchange } from "../kit/double";
import { startDouble } from "../kit/double-server";
import type { Reply } from "../kit/reply";
import { readCreation } from "./create-prediction";
import { listPage } from "./list-page";
import { describeModel, findModel } from "./models";
import { createPredictionBook, type PredictionBook } from "./prediction-book";
import { type PredictionEntry, predictionOf } from "./prediction-state";
import { NOT_FOUND, UNKNOWN_TOKEN } from "./problems";
import { createWebhookSender, type WebhookDelivery, type WebhookMode } from "./webhook-sender";

export type ReplicateDoubleOptions = {
  port?: number;
  /** The only token it takes; without one, any. */
  apiToken?: string;
  /** A prediction is over when it was asked for so often; 2 by default. */
  pollsUntilDone?: number;
  webhookSecret?: string;
  /** Predictions on one page of the list; 100 by default. */
  pageSize?: number;
  /** How much later a late message comes. */
  lateMs?: number;
  /** Makes the finished files; real ones of the ordered size and length by default. */
  makeClip?: typeof clip;
};

export type ReplicateDouble = Double & {
  /** With "/v1", as the SDK wants it. */
  baseUrl: string;
  webhookSecret: string;
  deliveries: readonly WebhookDelivery[];
  /** Resolves when no message is underway. */
  webhooksSettled(): Promise<void>;
  /** Does to a prediction what Replicate does an hour after its end. */
  removeData(predictionId: string): void;
};

const DEFAULT_SECRET = `whsec_${Buffer.from("the double's own secret!").toString("base64")}`;

type Parts = { book: PredictionBook; sender: ReturnType<typeof createWebhookSender>; modes: Map<string, WebhookMode> };

/**
 * Replicate's API as its SDK 1.4.0 speaks it. Calls: "submit", "submit-version", "poll", "cancel", "list", "secret",
 * "model", "download". Own faults of a submission: retired-model, no-credit, throttled; never-finishes, fails,
 * content-rejected, aborted, expired-link, wrong-type; webhook-duplicated, -late, -early, -forged, -old, -never.
 */
export async function startReplicateDouble(options: ReplicateDoubleOptions = {}): Promise<ReplicateDouble> {
  const { port = 0, pollsUntilDone = 2, webhookSecret = DEFAULT_SECRET, pageSize = 100, lateMs = 100 } = options;
  const sender = createWebhookSender(webhookSecret, lateMs);
  const modes = new Map<string, WebhookMode>();
  let book: PredictionBook | null = null;
  const double = await startDouble({
    name: "replicate",
    port,
    reset: () => {
      book?.clear();
      sender.deliveries.length = 0;
    },
    routes: (state) => {
      book = createPredictionBook(state.ledger, pollsUntilDone, options.makeClip ?? clip);
      const routes = [...predictionRoutes({ book, sender, modes }, pageSize), ...otherRoutes(book, webhookSecret)];
      return routes.map((route) => (route.call === "download" ? route : guarded(route, options.apiToken)));
    },
  });
  const more = {
    baseUrl: `${double.origin}/v1`,
    webhookSecret,
    deliveries: sender.deliveries,
    webhooksSettled: sender.settled,
    removeData: (id: string) => book?.removeData(id),
  };
  return Object.assign(double, more);
}

function predictionRoutes(parts: Parts, pageSize: number): DoubleRoute[] {
  const { book } = parts;
  return [
    {
      call: "submit",
      method: "POST",
      pattern: /^\/v1\/models\/(?<owner>[^/]+)\/(?<name>[^/]+)\/predictions$/,
      handle: (exchange) => create(exchange, parts),
    },
    {
      call: "submit-version",
      method: "POST",
      pattern: /^\/v1\/predictions$/,
      handle: (exchange) => create(exchange, parts),
    },
    {
      call: "poll",
      method: "GET",
      pattern: /^\/v1\/predictions\/(?<id>[a-z0-9]+)$/,
      handle: ({ params, origin }) => show(book.look(params.id ?? ""), origin, parts),
    },
    {
      call: "cancel",
      method: "POST",
      pattern: /^\/v1\/predictions\/(?<id>[a-z0-9]+)\/cancel$/,
      handle: ({ params, origin }) => show(book.cancel(params.id ?? ""), origin, parts),
    },
    {
      call: "list",
      method: "GET",
      pattern: /^\/v1\/predictions$/,
      handle: ({ query, origin }) => listPage(book.list(), query, origin, pageSize),
    },
  ];
}

function otherRoutes(book: PredictionBook, webhookSecret: string): DoubleRoute[] {
  return [
    {
      call: "secret",
      method: "GET",
      pattern: /^\/v1\/webhooks\/default\/secret$/,
      handle: () => ({ status: 200, json: { key: webhookSecret } satisfies WebhookSecret }),
    },
    {
      call: "model",
      method: "GET",
      pattern: /^\/v1\/models\/(?<owner>[^/]+)\/(?<name>[^/]+)$/,
      handle: ({ params }) => {
        const model = findModel(params.owner, params.name);
        return model ? { status: 200, json: describeModel(model) } : NOT_FOUND;
      },
    },
    {
      call: "download",
      method: "GET",
      pattern: /^\/files\/(?<id>[a-z0-9]+)\/tmp\.mp4$/,
      handle: ({ params }) => download(book, params.id ?? ""),
    },
  ];
}

function guarded(route: DoubleRoute, apiToken: string | undefined): DoubleRoute {
  return {
    ...route,
    handle: (exchange) => {
      const token = /^Bearer (\S+)$/.exec(exchange.headers.authorization ?? "")?.[1];
      if (token === undefined || (apiToken !== undefined && token !== apiToken)) return UNKNOWN_TOKEN;
      return route.handle(exchange);
    },
  };
}

async function create(exchange: Exchange, parts: Parts): Promise<Reply> {
  const creation = readCreation(exchange);
  if (!creation.ok) return creation.reply;
  const entry = parts.book.accept(creation.request);
  parts.modes.set(entry.id, creation.webhookMode);
  const started = announce(entry, "start", exchange.origin, parts);
  if (creation.webhookMode === "early") {
    await started;
    parts.book.finish(entry);
    await announce(entry, "completed", exchange.origin, parts);
  }
  return { status: 201, json: predictionOf(entry, exchange.origin) };
}

/** Answers with a prediction, and tells its webhook when it has just ended. */
function show(found: ReturnType<PredictionBook["look"]>, origin: string, parts: Parts): Reply {
  if (!found) return NOT_FOUND;
  if (found.isNewlyOver) void announce(found.entry, "completed", origin, parts);
  return { status: 200, json: predictionOf(found.entry, origin) };
}

/** Tells the webhook of a prediction, when it has one that wants to hear of this. */
async function announce(
  entry: PredictionEntry,
  event: "start" | "completed",
  origin: string,
  { sender, modes }: Parts,
): Promise<void> {
  if (!entry.webhook || (entry.events && !entry.events.includes(event))) return;
  await sender.deliver(predictionOf(entry, origin), entry.webhook, modes.get(entry.id) ?? "normal");
}

async function download(book: PredictionBook, id: string): Promise<Reply> {
  const file = await book.file(id);
  if (file === "gone") return { status: 404, body: Buffer.from("Not Found") };
  if (file === "no video")
    return { status: 200, headers: { "content-type": "text/html" }, body: Buffer.from("<html>Not a video</html>") };
  return { status: 200, headers: { "content-type": "video/mp4" }, body: file };
}
