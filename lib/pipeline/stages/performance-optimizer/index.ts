import { z } from "zod";
import type { Brief } from "@/lib/domain/brief";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { PipelineDeps } from "@/lib/pipeline/deps";

const PLAN_VERSION = 1;
const batchPlanSchema = z.strictObject({ batchSize: z.int().min(1).max(8) });
export type BatchPlan = z.infer<typeof batchPlanSchema>;

/** Light films (complexity < .3 and < 30 s) take 8 shots at once, medium ones 4, heavy ones (complexity > .7) 2. */
export function batchSizeFor(complexity: number, durationSeconds: number): number {
  if (complexity < 0.3 && durationSeconds < 30) return 8;
  return complexity > 0.7 ? 2 : 4;
}

/** How a job's shots are sent off, from the render-plan cache when the same workload was seen before. */
export async function planBatches(
  deps: Pick<PipelineDeps, "cache" | "sha256">,
  brief: Brief,
  complexity: number,
  shots: number,
): Promise<BatchPlan> {
  const key = deps.sha256(canonicalJson({ PLAN_VERSION, complexity, shots, seconds: brief.durationSeconds }));
  const cached = batchPlanSchema.safeParse(await deps.cache.get("render-plans", key));
  if (cached.success) return cached.data;
  const plan = { batchSize: batchSizeFor(complexity, brief.durationSeconds) };
  await deps.cache.put("render-plans", key, plan);
  return plan;
}
