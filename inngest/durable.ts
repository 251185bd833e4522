import { type GetStepTools, type Inngest, NonRetriableError, RetryAfterError } from "inngest";
import { AppError } from "@/lib/domain/errors";
import { RetryLater } from "@/lib/pipeline/attempts";

export type StepTools = GetStepTools<Inngest.Any>;

/** Whatever makes a piece of work durable: done once, and its answer remembered through crashes. */
export type StepRunner = { run<T>(id: string, work: () => Promise<T>): Promise<T> };

/** Adapts Inngest's steps. The job's row counts attempts; the engine only waits as long as the row says. */
export function durable(step: StepTools): StepRunner {
  return {
    run: async <T>(id: string, work: () => Promise<T>) => (await step.run(id, () => work().catch(rethrow))) as T,
  };
}

function rethrow(error: unknown): never {
  if (error instanceof RetryLater) throw new RetryAfterError(error.message, error.delayMs, { cause: error });
  if (error instanceof AppError && !error.retryable) throw new NonRetriableError(error.message, { cause: error });
  throw error;
}
