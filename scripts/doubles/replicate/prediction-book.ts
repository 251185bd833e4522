import { randomBytes } from "node:crypto";
import type { Prediction } from "replicate";
import type { clip } from "../kit/clip";
import type { DoubleState } from "../kit/double";
import { endOf, type PredictionEntry } from "./prediction-state";

export type NewPrediction = Pick<PredictionEntry, "model" | "version" | "input" | "accepted" | "webhook" | "fate"> & {
  events: Prediction["webhook_events_filter"];
};
export type PredictionBook = ReturnType<typeof createPredictionBook>;

/** All predictions of one Replicate double. One is over when it was asked for `looksUntilDone` times. */
export function createPredictionBook(ledger: DoubleState["ledger"], looksUntilDone: number, makeClip: typeof clip) {
  const entries = new Map<string, PredictionEntry>();

  function finish(entry: PredictionEntry): void {
    entry.end = endOf(entry.fate);
    // Failed and aborted predictions are not billed; cancelled ones are.
    if (entry.end !== "succeeded") ledger.refund(entry.id);
  }

  return {
    /** Accepts a prediction and bills it. */
    accept(request: NewPrediction): PredictionEntry {
      const id = newId();
      const createdAt = new Date().toISOString();
      const entry: PredictionEntry = { ...request, id, createdAt, looks: 0, end: null, isRemoved: false };
      entries.set(id, entry);
      const { prompt, billedMicros } = request.accepted;
      const correlation = request.webhook && new URL(request.webhook).searchParams.get("attempt");
      ledger.accept({ provider: "replicate", providerJobId: id, correlation, prompt, billedMicros });
      return entry;
    },
    finish,
    /** One question about a prediction, and whether it is the one that ends it. */
    look(id: string): { entry: PredictionEntry; isNewlyOver: boolean } | null {
      const entry = entries.get(id);
      if (!entry) return null;
      entry.looks += 1;
      const isNewlyOver = entry.end === null && entry.fate !== "never-finishes" && entry.looks >= looksUntilDone;
      if (isNewlyOver) finish(entry);
      return { entry, isNewlyOver };
    },
    /** Stops a prediction that runs; one that is over stays as it is. */
    cancel(id: string): { entry: PredictionEntry; isNewlyOver: boolean } | null {
      const entry = entries.get(id);
      if (!entry) return null;
      const isNewlyOver = entry.end === null;
      if (isNewlyOver) entry.end = "canceled";
      return { entry, isNewlyOver };
    },
    /** One hour after its end a prediction loses input, output and files. */
    removeData(id: string): void {
      const entry = entries.get(id);
      if (entry) entry.isRemoved = true;
    },
    async file(id: string): Promise<Buffer | "no video" | "gone"> {
      const entry = entries.get(id);
      if (!entry || entry.isRemoved) return "gone";
      if (entry.fate === "expired-link") {
        entry.isRemoved = true;
        return "gone";
      }
      return entry.fate === "wrong-type" ? "no video" : await makeClip(entry.accepted.wish);
    },
    /** Newest first. */
    list: (): PredictionEntry[] => [...entries.values()].reverse(),
    clear: () => entries.clear(),
  };
}

/** 26 lower-case letters and digits, as Replicate's ids are. */
function newId(): string {
  return [...randomBytes(26)].map((byte) => (byte % 36).toString(36)).join("");
}
