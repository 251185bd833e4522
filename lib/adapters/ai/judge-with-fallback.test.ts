import { expect, it } from "vitest";
import { judgeWithFallback } from "@/lib/adapters/ai/judge-with-fallback";
import { AppError } from "@/lib/domain/errors";
import type { Judge } from "@/lib/pipeline/ports";

const MEASURED = { outcome: "pass", critical: [] } as unknown as Awaited<ReturnType<Judge["judge"]>>;
const measured: Judge = { name: "image statistics", judge: async () => MEASURED };
const failing = (error: unknown): Judge => ({ name: "Gemini", judge: () => Promise.reject(error) });
const judge = (first: Judge) =>
  judgeWithFallback(first, measured).judge({} as Parameters<Judge["judge"]>[0], new AbortController().signal);

it("leaves a film that the model may not look at to a person, with the reason", async () => {
  const judgement = await judge(failing(new AppError("provider_rejected", "The frames were refused.")));
  expect(judgement.outcome).toBe("needs-a-person");
  expect(judgement.critical.join()).toContain("The frames were refused.");
});

it("never turns an unusable answer into a pass", async () => {
  await expect(judge(failing(new AppError("provider_failed", "No usable answer.")))).rejects.toMatchObject({
    code: "provider_failed",
  });
});
