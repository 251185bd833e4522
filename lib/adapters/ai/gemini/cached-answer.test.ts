import { describe, expect, it } from "vitest";
import { z } from "zod";
import { geminiBench } from "@/lib/adapters/ai/gemini/testing/gemini-bench";
import { createMemoryCache } from "@/lib/adapters/cache/memory";
import { startGeminiDouble } from "@/scripts/doubles/gemini/gemini-double";
import { cachedAnswer } from "./cached-answer";

const bench = geminiBench(startGeminiDouble);
const { signal } = new AbortController();

const REQUEST = {
  purpose: "read the brief",
  instruction: "Say what it is about.",
  data: { brief: { prompt: "A film about a lighthouse.", durationSeconds: 20 } },
  answer: z.strictObject({ subject: z.string() }),
  ifRefused: "",
  tier: "responses" as const,
};
type Request = typeof REQUEST & { differ?: unknown; images?: { label: string; jpeg: Buffer }[] };

/** How many requests it takes to ask these after one another. */
async function requestsFor(...requests: Request[]): Promise<number> {
  const client = bench.client();
  const cache = createMemoryCache({ clock: { now: () => new Date("2026-03-01T12:00:00Z") } });
  for (const request of requests) await cachedAnswer({ client, cache }, request, signal);
  return bench.requests();
}

describe("cachedAnswer", () => {
  it("asks once for the same, whatever it is called and wherever its fields stand", async () => {
    const { prompt, durationSeconds } = REQUEST.data.brief;
    const turned = { ...REQUEST, purpose: "read it again", data: { brief: { durationSeconds, prompt } } };
    expect(await requestsFor(REQUEST, turned)).toBe(1);
  });

  const picture = (label: string, bytes: string) => [{ label, jpeg: Buffer.from(bytes) }];
  it.each<[what: string, one: Partial<Request>, other: Partial<Request>]>([
    ["words of the instruction", {}, { instruction: "Say it again." }],
    ["a shape of the answer", {}, { answer: z.strictObject({ subject: z.string().describe("Short.") }) }],
    ["what tells them apart", { differ: 1 }, { differ: 2 }],
    ["pictures", { images: picture("a", "one!") }, { images: picture("a", "two!") }],
    ["labels of pictures", { images: picture("a", "one!") }, { images: picture("b", "one!") }],
  ])("asks anew for other %s", async (_, one, other) => {
    expect(await requestsFor({ ...REQUEST, ...one }, { ...REQUEST, ...other })).toBe(2);
  });

  it("asks anew when what was kept no longer satisfies the schema", async () => {
    const client = bench.client();
    const cache = { get: async () => ({ value: { subject: 7 }, modelVersion: "old" }), put: async () => {} };
    const counts = createMemoryCache({ clock: { now: () => new Date() } }).counts;
    const { value } = await cachedAnswer({ client, cache: { ...cache, counts } }, REQUEST, signal);
    expect(value).toEqual({ subject: "A film about a lighthouse." });
  });
});
