import type { Prediction } from "replicate";
import type { Accepted } from "./models";

export type PredictionEntry = {
  id: string;
  model: string;
  /** "hidden" for a model that is run by its name. */
  version: string;
  input: object;
  accepted: Accepted;
  webhook: string | null;
  events: Prediction["webhook_events_filter"];
  fate: string;
  createdAt: string;
  /** How often it was asked for. */
  looks: number;
  end: "succeeded" | "failed" | "canceled" | "aborted" | null;
  isRemoved: boolean;
};

const ERRORS: Record<string, string> = {
  fails: "Prediction failed: the worker ran out of memory.",
  "content-rejected": "The input or output was flagged as sensitive. Please try again with different inputs. (E005)",
};

/** What a prediction ends as when it runs to its end. */
export function endOf(fate: string): NonNullable<PredictionEntry["end"]> {
  if (fate === "aborted") return "aborted";
  return fate in ERRORS ? "failed" : "succeeded";
}

/** A prediction as every call shows it. Without its data one hour after its end. */
export function predictionOf(entry: PredictionEntry, origin: string): Prediction {
  const { id, model, version, input, end, isRemoved, webhook, events, createdAt: created_at } = entry;
  const times = end ? { completed_at: created_at, metrics: { predict_time: 41.2, total_time: 42 } } : {};
  const error = end === "failed" ? (ERRORS[entry.fate] ?? null) : null;
  return {
    ...{ id, model, version, created_at },
    ...times,
    ...(entry.looks > 0 ? { started_at: created_at } : {}),
    ...(webhook ? { webhook } : {}),
    ...(events ? { webhook_events_filter: events } : {}),
    status: end ?? (entry.looks > 0 ? "processing" : "starting"),
    input: isRemoved ? {} : input,
    output: end === "succeeded" && !isRemoved ? `${origin}/files/${id}/tmp.mp4` : null,
    error: isRemoved ? null : error,
    logs: "",
    source: "api",
    data_removed: isRemoved,
    urls: {
      get: `${origin}/v1/predictions/${id}`,
      cancel: `${origin}/v1/predictions/${id}/cancel`,
      web: `https://replicate.com/p/${id}`,
    },
  } satisfies Prediction;
}
