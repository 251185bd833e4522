import { z } from "zod";
import { MICROS_PER_USD } from "@/lib/domain/money";
import { providerFailure } from "@/lib/domain/provider-failure";
import type { Charge, RenderProgress } from "@/lib/pipeline/ports";
import { failureOfTask } from "./runway-failure";

/** One credit is one cent. */
const MICROS_PER_CREDIT = MICROS_PER_USD / 100;

const costSchema = z.object({ credits: z.number().min(0) });

/** A task as it arrives. A failed or cancelled one without its cost is not understood: it must not pass for free. */
export const taskSchema = z.discriminatedUnion("status", [
  z.object({ status: z.enum(["PENDING", "THROTTLED"]) }),
  z.object({ status: z.literal("RUNNING"), progress: z.number().min(0).max(1).catch(0) }),
  z.object({ status: z.literal("SUCCEEDED"), output: z.array(z.string()), cost: costSchema.optional() }),
  z.object({
    status: z.literal("FAILED"),
    failure: z.string().default("no reason was given"),
    failureCode: z.string().nullish(),
    cost: costSchema,
  }),
  z.object({ status: z.literal("CANCELLED"), cost: costSchema }),
]);
export type Task = z.infer<typeof taskSchema>;

/** What a task's state means for its take, with the charge that Runway itself names. */
export function progressOf(task: Task): RenderProgress {
  switch (task.status) {
    case "PENDING":
    case "THROTTLED":
      return { state: "running", done: 0 };
    case "RUNNING":
      return { state: "running", done: task.progress };
    case "SUCCEEDED": {
      const charge = task.cost ? chargeOf(task.cost) : null;
      return { state: "succeeded", charge };
    }
    case "FAILED":
      return {
        state: "failed",
        ...failureOfTask(task.failure, task.failureCode ?? null),
        charge: chargeOf(task.cost),
      };
    case "CANCELLED":
      return {
        state: "failed",
        failure: providerFailure("job-failed", "The task was cancelled at Runway.", { code: "CANCELLED" }),
        retryable: false,
        charge: chargeOf(task.cost),
      };
  }
}

/** Credits as they are billed, in micro-dollars. */
export function microsOf(credits: number): number {
  return Math.round(credits * MICROS_PER_CREDIT);
}

function chargeOf({ credits }: { credits: number }): Charge {
  return { micros: microsOf(credits), source: "provider" };
}
