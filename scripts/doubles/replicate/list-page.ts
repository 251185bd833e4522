import { z } from "zod";
import type { Reply } from "../kit/reply";
import { type PredictionEntry, predictionOf } from "./prediction-state";
import { invalidInput } from "./problems";

const querySchema = z.strictObject({
  cursor: z.string().optional(),
  created_after: z.iso.datetime({ offset: true }).optional(),
  created_before: z.iso.datetime({ offset: true }).optional(),
  source: z.literal("web").optional(),
});

/** One page of GET /v1/predictions. `entries` are newest first; a cursor names the last one of the page before. */
export function listPage(
  entries: readonly PredictionEntry[],
  query: URLSearchParams,
  origin: string,
  pageSize: number,
): Reply {
  const parsed = querySchema.safeParse(Object.fromEntries(query));
  if (!parsed.success) return invalidInput(parsed.error.issues, "");
  const { cursor, created_after: after, created_before: before, source } = parsed.data;
  const wanted = entries.filter(
    ({ createdAt }) =>
      source === undefined &&
      (after === undefined || Date.parse(createdAt) >= Date.parse(after)) &&
      (before === undefined || Date.parse(createdAt) < Date.parse(before)),
  );
  const start = cursor === undefined ? 0 : wanted.findIndex(({ id }) => id === decode(cursor)) + 1;
  const page = wanted.slice(start, start + pageSize);
  const last = start + pageSize < wanted.length ? page.at(-1) : undefined;
  const next = last ? `${origin}/v1/predictions?cursor=${encodeURIComponent(encode(last.id))}` : null;
  return { status: 200, json: { previous: null, next, results: page.map((entry) => predictionOf(entry, origin)) } };
}

function encode(id: string): string {
  return Buffer.from(id).toString("base64");
}

function decode(cursor: string): string {
  return Buffer.from(cursor, "base64").toString();
}
