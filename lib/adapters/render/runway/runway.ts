import RunwayML from "@runwayml/sdk";
import { z } from "zod";
import { isExpiredLink } from "@/lib/adapters/download/download-failed";
import { downloadFile } from "@/lib/adapters/download/download-file";
import type { DownloadPolicy } from "@/lib/adapters/download/download-policy";
import { failureOfAsking } from "@/lib/adapters/render/provider/failure-of-asking";
import { createPacedPoll } from "@/lib/adapters/render/provider/paced-poll";
import { retryAfterMs } from "@/lib/adapters/render/provider/retry-after";
import { AppError } from "@/lib/domain/errors";
import { providerFailure } from "@/lib/domain/provider-failure";
import type {
  BackendCapabilities,
  LostAttempt,
  RenderBackend,
  RenderProgress,
  SubmitAnswer,
} from "@/lib/pipeline/ports";
import { microsOf, progressOf, type Task, taskSchema } from "./read-task";
import { failureOfSubmit, NOBODY_KNOWS, statusOf } from "./runway-failure";
import { videoRequestOf } from "./video-request";

export type RunwayConfig = {
  apiKey: string;
  /** Null: Runway's own address. */
  baseUrl: string | null;
  parallelTakes: number;
  requestTimeoutMs: number;
  allowLoopbackDownloads: boolean;
  /** Runway asks for at least 5,000 for each task. */
  minPollMs: number;
};

const CAPABILITIES: BackendCapabilities = {
  resolutions: ["720p", "1080p"],
  aspectRatios: ["16:9", "9:16"],
  clipSeconds: [2, 3, 4, 5, 6, 7, 8, 9, 10],
  audio: true,
  canCancel: true,
  reconciles: "by a person",
};
/** Runway does not name the hosts of its files; these are its own domain and the clouds that such links lead to. */
const OUTPUT_HOSTS = ["*.runwayml.com", "*.cloudfront.net", "*.amazonaws.com", "storage.googleapis.com"];
const DOWNLOAD_LIMITS = { maxBytes: 500_000_000, timeoutMs: 300_000 };

const createdSchema = z.object({
  id: z.string().min(1).max(200),
  estimatedCost: z
    .object({ credits: z.number().min(0) })
    .optional()
    .catch(undefined),
});

/** What asking for a task came to. */
type Asked = { kind: "task"; task: Task } | { kind: "progress"; progress: RenderProgress };

/**
 * Renders on Runway's API. The paid request leaves once: the SDK's retries are off and redirects are not followed.
 * Runway keeps no list of tasks, so an attempt whose answer was lost waits for a person.
 */
export function createRunwayBackend(config: RunwayConfig): RenderBackend {
  const client = new RunwayML({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    maxRetries: 0,
    timeout: config.requestTimeoutMs,
    // A connection that is kept open may be closed under a paid request, whose outcome nobody knew then.
    defaultHeaders: { connection: "close" },
    fetchOptions: { redirect: "manual" },
  });
  const policy: DownloadPolicy = {
    ...DOWNLOAD_LIMITS,
    allowedHosts: OUTPUT_HOSTS,
    allowLoopback: config.allowLoopbackDownloads,
  };
  // The SDK's own timeout ends with the headers; this one covers the body too.
  const within = (signal?: AbortSignal) => {
    const timeUp = AbortSignal.timeout(config.requestTimeoutMs);
    return { signal: signal ? AbortSignal.any([signal, timeUp]) : timeUp };
  };
  const ask = (id: string) => askForTask(client, id, within());
  const paced = createPacedPoll(async (id) => {
    const asked = await ask(id);
    return asked.kind === "task" ? progressOf(asked.task) : asked.progress;
  }, config.minPollMs);

  return {
    id: "runway",
    route: "api",
    charges: true,
    parallelTakes: config.parallelTakes,
    capabilities: CAPABILITIES,
    async submit(request, { signal }) {
      const ordered = videoRequestOf(request);
      if (ordered.kind === "not-sold")
        return refused("rejected-input", `${ordered.reason} Nothing was sent and nothing was charged.`);
      if (signal.aborted) return refused("rate-limited", "The studio stopped before this request was sent to Runway.");
      try {
        const created = createdSchema.safeParse(await client.textToVideo.create(ordered.body, within(signal)));
        if (!created.success) return refused("outcome-unknown", NOBODY_KNOWS);
        const { id, estimatedCost } = created.data;
        const estimatedMicros = estimatedCost ? microsOf(estimatedCost.credits) : null;
        return { kind: "submitted", providerJobId: id, estimatedMicros };
      } catch (error) {
        return { kind: "refused", failure: failureOfSubmit(error) };
      }
    },
    poll: paced.poll,
    async download(id, toPath) {
      try {
        await downloadFile(await linkOf(ask, id), toPath, policy);
      } catch (error) {
        if (!isExpiredLink(error)) throw error;
        await downloadFile(await linkOf(ask, id), toPath, policy);
      }
    },
    async cancel(id) {
      const asked = await ask(id);
      // Deleting a task that is over would delete the file that was paid for.
      if (asked.kind === "task" && isOver(asked.task)) return;
      if (asked.kind === "progress" && asked.progress.state === "lost") return;
      try {
        await client.tasks.delete(id, within());
        paced.forget(id);
      } catch (cause) {
        if (cause instanceof RunwayML.NotFoundError) return;
        throw new AppError("unavailable", "Runway could not be asked to stop this task; it may go on and be charged.", {
          cause,
        });
      }
    },
    async release(id) {
      paced.forget(id);
    },
    async reconcile(attempt) {
      return { kind: "cannot-tell", advice: adviceFor(attempt) };
    },
  };
}

/** Never rejects: what can't be asked or understood is "unreachable", a task that is gone is "lost". */
async function askForTask(client: RunwayML, id: string, options: { signal: AbortSignal }): Promise<Asked> {
  try {
    const task = taskSchema.safeParse(await client.tasks.retrieve(id, options));
    return task.success ? { kind: "task", task: task.data } : { kind: "progress", progress: unreachable(null) };
  } catch (error) {
    if (error instanceof RunwayML.NotFoundError) return { kind: "progress", progress: { state: "lost" } };
    return { kind: "progress", progress: unreachable(error) };
  }
}

function unreachable(error: unknown): RenderProgress {
  const answer =
    error instanceof RunwayML.APIError
      ? { status: statusOf(error), retryAfterMs: retryAfterMs(error.headers, Date.now()) }
      : { status: null, retryAfterMs: null };
  return { state: "unreachable", failure: failureOfAsking("Runway", answer) };
}

async function linkOf(ask: (id: string) => Promise<Asked>, id: string): Promise<string> {
  const asked = await ask(id);
  if (asked.kind === "progress") {
    const retryable = asked.progress.state === "unreachable";
    const why = retryable ? "could not be asked for the finished file" : "no longer has the finished file";
    throw new AppError("provider_failed", `Runway ${why}. Asking again costs nothing.`, { retryable });
  }
  const link = asked.task.status === "SUCCEEDED" ? asked.task.output[0] : undefined;
  if (link) return link;
  const message = `Runway has no finished file for this task (${asked.task.status}).`;
  throw new AppError("provider_failed", message, { retryable: false });
}

function isOver({ status }: Task): boolean {
  return status === "SUCCEEDED" || status === "FAILED" || status === "CANCELLED";
}

function refused(kind: "rejected-input" | "rate-limited" | "outcome-unknown", message: string): SubmitAnswer {
  return { kind: "refused", failure: providerFailure(kind, message) };
}

function adviceFor({ request, submittingAt }: LostAttempt): string {
  const { model, clipSeconds, amountMicros } = request.order;
  const credits = amountMicros / microsOf(1);
  const at = submittingAt.toISOString();
  return [
    "Runway keeps no list of tasks, so the studio can't look this attempt up.",
    `Open dev.runwayml.com, Manage, Request History, and look for a ${model} request of ${clipSeconds} s at ${at};`,
    `or compare the credit balance and the day's usage of ${model} (${at.slice(0, 10)}, UTC): this attempt costs ${credits} credits.`,
  ].join(" ");
}
