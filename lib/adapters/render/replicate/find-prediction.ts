import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { LostAttempt, Reconciliation } from "@/lib/pipeline/ports";
import { predictionRequestOf } from "./model-inputs";
import { type Prediction, predictionSchema } from "./read-prediction";

/** Newest first. `next` is the whole address of the next page. */
export const predictionPageSchema = z.object({ results: z.array(predictionSchema), next: z.string().nullish() });
export type PredictionPage = z.infer<typeof predictionPageSchema>;

type Search = {
  /** The page behind a cursor, or the first one, of predictions created after a time. */
  listPage(createdAfter: Date, cursor: string | null): Promise<PredictionPage>;
  now: Date;
  /** So long after the submission a prediction may still turn up in the list. */
  settleMs: number;
};

/** Replicate's clock and ours need not agree. */
const CLOCKS_APART_MS = 60_000;
/** No request is on its way for longer; what was created later belongs to somebody else. */
const LONGEST_WAY_MS = 180_000;
const MOST_PAGES = 20;

const WHERE = "Look for it at replicate.com/predictions by its time and prompt.";

/**
 * Looks for a lost attempt among the account's predictions: by its id in the webhook address, else by its exact input
 * and time. "never-accepted" is said only of a complete list in which nothing could be it. Never sends a paid request;
 * rejects when Replicate can't be asked.
 */
export async function findPrediction(attempt: LostAttempt, search: Search): Promise<Reconciliation> {
  const submittedMs = attempt.submittingAt.getTime();
  const from = new Date(submittedMs - CLOCKS_APART_MS);
  const { predictions, isComplete } = await listSince(from, search);
  const ours = predictions.find((one) => attemptIn(one) === attempt.takeId);
  if (ours) return { kind: "found", providerJobId: ours.id };

  const latestMs = submittedMs + LONGEST_WAY_MS;
  const possible = predictions.filter((one) => attemptIn(one) === null && Date.parse(one.created_at) <= latestMs);
  const same = possible.filter((one) => hasInputOf(one, attempt));
  const [first] = same;
  if (first && same.length === 1 && isComplete) return { kind: "found", providerJobId: first.id };
  if (same.length > 1) return cannotTell(`Replicate has ${same.length} predictions with this input. ${WHERE}`);
  if (!isComplete) return cannotTell(`Replicate's list is too long to be read to its end. ${WHERE}`);
  if (possible.some((one) => isUnreadable(one, attempt)))
    return cannotTell(`Replicate has removed the inputs of that time. ${WHERE}`);
  if (search.now.getTime() - submittedMs < search.settleMs)
    return cannotTell("It is too early to tell: an accepted request may not be in Replicate's list yet.");
  return { kind: "never-accepted" };
}

async function listSince(from: Date, search: Search): Promise<{ predictions: Prediction[]; isComplete: boolean }> {
  const predictions: Prediction[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { results, next } = await search.listPage(from, cursor);
    predictions.push(...results.filter((one) => Date.parse(one.created_at) >= from.getTime()));
    const oldest = results.at(-1);
    if (!next || (oldest && Date.parse(oldest.created_at) < from.getTime())) return { predictions, isComplete: true };
    cursor = URL.canParse(next) ? new URL(next).searchParams.get("cursor") : null;
    if (cursor === null) return { predictions, isComplete: false };
  }
  return { predictions, isComplete: false };
}

/** The attempt that a prediction's webhook address names. */
function attemptIn({ webhook }: Prediction): string | null {
  return webhook && URL.canParse(webhook) ? new URL(webhook).searchParams.get("attempt") : null;
}

/** Everything we would send is there as we would send it; the provider may have added its own defaults. */
function hasInputOf(prediction: Prediction, { request }: LostAttempt): boolean {
  const sent = predictionRequestOf(request);
  if (sent.kind === "not-sold" || prediction.model !== sent.model) return false;
  return Object.entries(sent.input).every(([key, value]) => isDeepStrictEqual(prediction.input?.[key], value));
}

function isUnreadable(prediction: Prediction, { request }: LostAttempt): boolean {
  const isEmpty = prediction.data_removed || Object.keys(prediction.input ?? {}).length === 0;
  return prediction.model === request.order.model && isEmpty;
}

function cannotTell(advice: string): Reconciliation {
  return { kind: "cannot-tell", advice };
}
