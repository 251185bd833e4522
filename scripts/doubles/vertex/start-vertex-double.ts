import { z } from "zod";
import type { Double, Exchange } from "@/scripts/doubles/kit/double";
import { startDouble } from "@/scripts/doubles/kit/double-server";
import { createMemoryBucket, type MemoryBucket } from "@/scripts/doubles/kit/memory-bucket";
import type { Reply } from "@/scripts/doubles/kit/reply";
import { googleError } from "./google-error";
import { type VeoFate, VeoJobs } from "./veo-jobs";
import { isSold, veoRequestSchema } from "./veo-request";

export type VertexDoubleOptions = {
  port?: number;
  /** Where finished videos are written: the bucket that the double of Cloud Storage serves. */
  store?: MemoryBucket;
  /** A job is done at this poll; 2 unless told. */
  pollsUntilDone?: number;
  /** Jobs also finish by themselves after this time; without it only polls and `finishJobs` finish them. */
  finishAfterMs?: number;
  /** Whether a video that the safety filter keeps back is on the bill; not documented by Google. */
  billsRejectedContent?: boolean;
};

export type VertexDouble = Double & { store: MemoryBucket; finishJobs(): Promise<void> };

const MODEL = "(?<model>projects/[^/]+/locations/[^/]+/publishers/google/models/[^/:]+)";
const fateSchema = z.enum(["never-finishes", "content-rejected", "fails", "wrong-type"]).nullable();
const pollSchema = z.strictObject({ operationName: z.string() });
const NO_CREDENTIALS =
  "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.";

/**
 * Vertex AI with Veo 3.1. Calls: "submit" and "poll". Faults of its own, all at "submit": retired-model,
 * never-finishes, content-rejected, fails (code 13), wrong-type (HTML in the bucket instead of a video).
 */
export async function startVertexDouble(options: VertexDoubleOptions = {}): Promise<VertexDouble> {
  const store = options.store ?? createMemoryBucket();
  let jobs: VeoJobs | undefined;
  const double = await startDouble({
    name: "vertex",
    ...(options.port === undefined ? {} : { port: options.port }),
    reset: () => jobs?.clear(),
    routes: ({ ledger }) => {
      const { pollsUntilDone = 2, finishAfterMs = null, billsRejectedContent = false } = options;
      const opened = new VeoJobs({ store, pollsUntilDone, finishAfterMs, billsRejectedContent }, ledger);
      jobs = opened;
      return [
        {
          call: "submit",
          method: "POST",
          pattern: new RegExp(`^/v1beta1/${MODEL}:predictLongRunning$`),
          handle: (exchange) => submit(exchange, opened),
        },
        {
          call: "poll",
          method: "POST",
          pattern: new RegExp(`^/v1beta1/${MODEL}:fetchPredictOperation$`),
          handle: (exchange) => poll(exchange, opened),
        },
      ];
    },
  });
  return { ...double, store, finishJobs: async () => jobs?.finishAll() };
}

function submit(exchange: Exchange, jobs: VeoJobs): Reply {
  const refusal = refusalOf(exchange);
  if (refusal) return refusal;
  const model = exchange.params.model ?? "";
  if (exchange.ownFault === "retired-model")
    return googleError(404, `Publisher Model \`${model}\` is no longer available. Please use a newer model.`);
  if (!isSold(model.split("/").at(-1) ?? "")) return noSuchModel(model);
  const request = veoRequestSchema.safeParse(exchange.json);
  if (!request.success) return googleError(400, sentenceOf(request.error));
  const fate: VeoFate = fateSchema.parse(exchange.ownFault) ?? "finishes";
  return { status: 200, json: jobs.accept(model, request.data, fate) };
}

async function poll(exchange: Exchange, jobs: VeoJobs): Promise<Reply> {
  const refusal = refusalOf(exchange);
  if (refusal) return refusal;
  const asked = pollSchema.safeParse(exchange.json);
  if (!asked.success) return googleError(400, sentenceOf(asked.error));
  const { operationName } = asked.data;
  if (!operationName.startsWith(`${exchange.params.model}/operations/`))
    return googleError(400, "The operation's name does not belong to this model.");
  const operation = await jobs.poll(operationName);
  return operation ? { status: 200, json: operation } : googleError(404, `Operation not found: ${operationName}`);
}

function refusalOf({ headers }: Exchange): Reply | null {
  if (!/^Bearer \S+$/.test(headers.authorization ?? "")) return googleError(401, NO_CREDENTIALS);
  if (!headers["content-type"]?.startsWith("application/json")) return googleError(400, "The body must be JSON.");
  return null;
}

function noSuchModel(model: string): Reply {
  const learnMore = "https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions";
  return googleError(
    404,
    `Publisher Model \`${model}\` was not found or your project does not have access to it. Please ensure you are using a valid model version. For more information, see: ${learnMore}`,
  );
}

function sentenceOf({ issues }: z.ZodError): string {
  return issues.map((issue) => `Invalid value at '${issue.path.join(".")}': ${issue.message}`).join(" ");
}
