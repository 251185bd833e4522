import Replicate from "replicate";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { type ProviderFailureKind, providerFailure } from "@/lib/domain/provider-failure";
import type { LostAttempt, Reconciliation, RenderProgress, RenderRequest, SubmitAnswer } from "@/lib/pipeline/ports";
import { findPrediction, type PredictionPage, predictionPageSchema } from "./find-prediction";
import { predictionRequestOf } from "./model-inputs";
import { paySafeFetch } from "./pay-safe-fetch";
import { type Prediction, predictionSchema } from "./read-prediction";
import { failureOfQuestion, failureOfSubmit, NOBODY_KNOWS } from "./replicate-failure";

export type ReplicateApiConfig = {
  apiToken: string;
  /** With "/v1" at its end. Null: Replicate's own address. */
  baseUrl: string | null;
  requestTimeoutMs: number;
  /** So long after a submission a prediction may still turn up in Replicate's list; a minute by default. */
  settleMs?: number;
  now?: () => Date;
};

/** What asking for a prediction came to. */
export type Asked = { kind: "prediction"; prediction: Prediction } | { kind: "progress"; progress: RenderProgress };

/** A prediction that has not ended by then is given up by Replicate itself: its own limit on how long one may run. */
const CANCEL_AFTER = "30m";
const SETTLE_MS = 60_000;

const createdSchema = z.object({ id: z.string().min(1).max(200) });

/** The calls to Replicate through its own SDK, each of them exactly one request. */
export function createReplicateApi({
  apiToken,
  baseUrl,
  requestTimeoutMs,
  settleMs = SETTLE_MS,
  now = () => new Date(),
}: ReplicateApiConfig) {
  const replicate = new Replicate({
    auth: apiToken,
    ...(baseUrl ? { baseUrl } : {}),
    fetch: paySafeFetch,
    useFileOutput: false,
  });
  const within = (signal?: AbortSignal) => {
    const timeUp = AbortSignal.timeout(requestTimeoutMs);
    return { signal: signal ? AbortSignal.any([signal, timeUp]) : timeUp };
  };

  async function listPage(createdAfter: Date, cursor: string | null): Promise<PredictionPage> {
    const params = { created_after: createdAfter.toISOString(), ...(cursor ? { cursor } : {}) };
    const answer = await replicate.request("/predictions", { params, ...within() });
    return predictionPageSchema.parse(await answer.json());
  }

  return {
    now,
    async submit(
      request: RenderRequest,
      call: { webhookUrl: string | null; signal: AbortSignal },
    ): Promise<SubmitAnswer> {
      const ordered = predictionRequestOf(request);
      if (ordered.kind === "not-sold")
        return refused("rejected-input", `${ordered.reason} Nothing was sent and nothing was charged.`);
      if (call.signal.aborted)
        return refused("rate-limited", "The studio stopped before this request was sent to Replicate.");
      const hook = call.webhookUrl ? { webhook: call.webhookUrl, webhook_events_filter: ["start", "completed"] } : {};
      try {
        const answer = await replicate.request(`/models/${ordered.model}/predictions`, {
          method: "POST",
          headers: { "Cancel-After": CANCEL_AFTER },
          data: { input: ordered.input, ...hook },
          ...within(call.signal),
        });
        const created = createdSchema.safeParse(await answer.json());
        if (!created.success) return refused("outcome-unknown", NOBODY_KNOWS);
        return { kind: "submitted", providerJobId: created.data.id, estimatedMicros: null };
      } catch (error) {
        return { kind: "refused", failure: failureOfSubmit(error, now().getTime()) };
      }
    },
    /** Never rejects: what can't be asked or understood is "unreachable", a prediction that is gone is "lost". */
    async ask(id: string): Promise<Asked> {
      try {
        const answer = predictionSchema.parse(await replicate.predictions.get(encodeURIComponent(id), within()));
        return { kind: "prediction", prediction: answer };
      } catch (error) {
        const failure = failureOfQuestion(error, now().getTime());
        return { kind: "progress", progress: failure ? { state: "unreachable", failure } : { state: "lost" } };
      }
    },
    async cancel(id: string): Promise<void> {
      try {
        await replicate.predictions.cancel(encodeURIComponent(id), within());
      } catch (cause) {
        if (failureOfQuestion(cause, now().getTime()) === null) return;
        const message = "Replicate could not be asked to stop this prediction; it may go on and be charged.";
        throw new AppError("unavailable", message, { cause });
      }
    },
    async reconcile(attempt: LostAttempt): Promise<Reconciliation> {
      try {
        return await findPrediction(attempt, { listPage, now: now(), settleMs });
      } catch (error) {
        const failure = failureOfQuestion(error, now().getTime());
        return { kind: "cannot-tell", advice: failure?.message ?? "Replicate does not show its list of predictions." };
      }
    },
  };
}

function refused(kind: ProviderFailureKind, message: string): SubmitAnswer {
  return { kind: "refused", failure: providerFailure(kind, message) };
}
