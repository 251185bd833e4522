import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Cache, CacheTier } from "@/lib/pipeline/ports";
import { answerSchema } from "./answer-schema";
import type { GeminiClient } from "./gemini-client";
import type { GeminiRequest } from "./write-request";

/** Raise it when an old answer would be read differently, although its schema and its words are the same. */
const ANSWER_VERSION = 1;

/** `differ` tells apart requests that are the same in all they send. */
type Asked<T> = GeminiRequest<T> & { tier: CacheTier; differ?: unknown };

/**
 * Asks, unless exactly this was answered before: the key covers the model, the instruction, the data, the pictures and
 * the schema. A kept answer that does not satisfy the schema is asked for anew.
 */
export async function cachedAnswer<T>(
  { client, cache }: { client: GeminiClient; cache: Cache },
  { tier, differ, ...request }: Asked<T>,
  signal: AbortSignal,
): Promise<{ value: T; modelVersion: string }> {
  const key = sha256(
    canonicalJson({
      version: ANSWER_VERSION,
      model: client.model,
      instruction: request.instruction,
      data: request.data,
      images: request.images?.map(({ label, jpeg }) => [label, sha256(jpeg)]) ?? [],
      schema: answerSchema(request.answer),
      differ,
    }),
  );
  const kept = z.object({ value: request.answer, modelVersion: z.string() }).safeParse(await cache.get(tier, key));
  if (kept.success) return kept.data;
  const { value, modelVersion } = await client.ask(request, signal);
  await cache.put(tier, key, { value, modelVersion });
  return { value, modelVersion };
}

/** Hexadecimal digest of a text or of bytes. */
export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
