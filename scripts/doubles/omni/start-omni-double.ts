import { z } from "zod";
import type { Double, DoubleRoute, Exchange } from "@/scripts/doubles/kit/double";
import { startDouble } from "@/scripts/doubles/kit/double-server";
import type { Reply } from "@/scripts/doubles/kit/reply";
import { googleError } from "@/scripts/doubles/vertex/google-error";
import { type OmniFate, type OmniJob, OmniJobs } from "./omni-jobs";
import { isSold, omniRequestSchema } from "./omni-request";
import { type RegisteredWebhook, WEBHOOK_MODES, type WebhookDelivery } from "./omni-webhooks";
import { Postman } from "./postman";

export type OmniDoubleOptions = {
  port?: number;
  /** The only key that is taken; "test-key" unless told. */
  apiKey?: string;
  /** A job is done at this poll; 2 unless told. */
  pollsUntilDone?: number;
  /** Jobs also finish by themselves after this time; without it only polls and `finishJobs` finish them. */
  finishAfterMs?: number;
  /** Whether a video that the safety rules keep back is on the bill; not documented by Google. */
  billsRejectedContent?: boolean;
  webhook?: RegisteredWebhook;
};

export type OmniDouble = Double & {
  finishJobs(): void;
  registerWebhook(webhook: RegisteredWebhook): void;
  /** Every delivery that left, in its order. */
  deliveries: readonly WebhookDelivery[];
  /** Sends what the mode "late" held back. */
  sendLateWebhooks(): Promise<void>;
};

const FATES = ["never-finishes", "content-rejected", "fails"] as const;
const ID = "(?<id>[^/:?]+)";

/**
 * The Interactions API with Gemini Omni. Calls: "submit", "poll", "cancel", "delete", "download". Faults of its own, at
 * "submit": retired-model, never-finishes, content-rejected, fails, and webhook-<mode> for every mode of a delivery; at
 * "download": expired-link (this link never works again), wrong-type (HTML instead of a video).
 */
export async function startOmniDouble(options: OmniDoubleOptions = {}): Promise<OmniDouble> {
  const post = new Postman(options.webhook ?? null);
  let jobs: OmniJobs | undefined;
  const double = await startDouble({
    name: "omni",
    ...(options.port === undefined ? {} : { port: options.port }),
    reset: () => {
      jobs?.clear();
      post.clear();
    },
    routes: ({ ledger }) => {
      const { pollsUntilDone = 2, finishAfterMs = null, billsRejectedContent = false } = options;
      const onEnd = (job: OmniJob) => void post.tell(job);
      jobs = new OmniJobs({ pollsUntilDone, finishAfterMs, billsRejectedContent, onEnd }, ledger);
      return guarded(options.apiKey ?? "test-key", routesOf(jobs, post));
    },
  });
  return {
    ...double,
    finishJobs: () => jobs?.finishAll(),
    registerWebhook: (webhook) => {
      post.webhook = webhook;
    },
    deliveries: post.sent,
    sendLateWebhooks: () => post.sendLate(),
  };
}

function routesOf(jobs: OmniJobs, post: Postman): DoubleRoute[] {
  const expired = new Set<string>();
  const at = (path: string) => new RegExp(`^/v1beta/${path}$`);
  const known = (handle: (job: OmniJob, origin: string) => Reply) => (exchange: Exchange) => {
    const job = jobs.find(exchange.params.id ?? "");
    return job ? handle(job, exchange.origin) : googleError(404, "Requested entity was not found.");
  };
  const read = (job: OmniJob, origin: string): Reply => ({ status: 200, json: jobs.interactionOf(job, origin) });
  return [
    { call: "submit", method: "POST", pattern: at("interactions"), handle: (exchange) => submit(exchange, jobs, post) },
    {
      call: "poll",
      method: "GET",
      pattern: at(`interactions/${ID}`),
      handle: known((job, origin) => {
        jobs.poll(job);
        return read(job, origin);
      }),
    },
    {
      call: "cancel",
      method: "POST",
      pattern: at(`interactions/${ID}/cancel`),
      handle: known((job, origin) => {
        if (job.status !== "in_progress") return googleError(400, "The interaction is not in progress.");
        jobs.cancel(job);
        return read(job, origin);
      }),
    },
    {
      call: "delete",
      method: "DELETE",
      pattern: at(`interactions/${ID}`),
      handle: known((job) => {
        jobs.forget(job);
        return { status: 200, json: {} };
      }),
    },
    {
      call: "download",
      method: "GET",
      pattern: at("files/(?<file>[^/:]+):download"),
      handle: (exchange) => download(exchange, jobs, expired),
    },
  ];
}

async function submit(exchange: Exchange, jobs: OmniJobs, post: Postman): Promise<Reply> {
  const request = omniRequestSchema.safeParse(exchange.json);
  if (!request.success) {
    const issues = request.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    return googleError(400, `Invalid request. ${issues.join(" ")}`);
  }
  const { model } = request.data;
  if (exchange.ownFault === "retired-model")
    return googleError(404, `The model models/${model} is no longer available. Please use a newer model.`);
  if (!isSold(model)) return googleError(404, `models/${model} is not found for API version v1beta.`);
  const fate: OmniFate = FATES.find((one) => one === exchange.ownFault) ?? "finishes";
  const mode = WEBHOOK_MODES.find((one) => `webhook-${one}` === exchange.ownFault) ?? "once";
  const job = jobs.accept(request.data, fate);
  const answer = jobs.interactionOf(job, exchange.origin);
  post.modes.set(job.id, mode);
  if (mode === "early") await post.tell(job);
  return { status: 200, json: answer };
}

async function download(exchange: Exchange, jobs: OmniJobs, expired: Set<string>): Promise<Reply> {
  const file = exchange.params.file ?? "";
  if (exchange.ownFault === "expired-link") expired.add(file);
  const job = jobs.find(file.slice(0, file.lastIndexOf(".")));
  if (!job || expired.has(file) || exchange.query.get("alt") !== "media")
    return googleError(403, "You do not have permission to access the File or it may not exist.");
  if (exchange.ownFault === "wrong-type")
    return { status: 200, headers: { "content-type": "text/html" }, body: Buffer.from("<html>Sign in</html>") };
  return { status: 200, headers: { "content-type": "video/mp4" }, body: await jobs.videoOf(job) };
}

/** Google's own two answers to a key: a missing one is a 403, a wrong one a 400. */
function guarded(apiKey: string, routes: DoubleRoute[]): DoubleRoute[] {
  return routes.map((route) => ({
    ...route,
    handle: (exchange) => {
      const key = z.string().safeParse(exchange.headers["x-goog-api-key"]).data;
      if (key === undefined) return googleError(403, "Method doesn't allow unregistered callers.");
      if (key !== apiKey) return googleError(400, "API key not valid. Please pass a valid API key.");
      return route.handle(exchange);
    },
  }));
}
