/** The sizes an Inngest server refuses, at their strictest (Inngest Cloud, free plan). All lengths in bytes of JSON. */
export type Limits = { steps: number; stepBytes: number; stateBytes: number; eventBytes: number };

export const DEFAULT_LIMITS: Limits = {
  steps: 1000,
  stepBytes: 4 * 1024 * 1024,
  stateBytes: 32 * 1024 * 1024,
  eventBytes: 256 * 1024,
};

export type RunError = { name: string; message: string; stack?: string };

/** What a run has stored so far, counted along while one of its jobs is being executed. */
export type Usage = { steps: number; bytes: number; violation: RunError | null };

/** Keyed by the dispatch (`<job>.<gen>`) so that a checkpoint finds the run it belongs to. */
export type UsageByDispatch = Map<string, Usage>;

/** Adds stored results to the run's usage; the first limit they break is kept in `violation` and returned. */
export function addToUsage(usage: Usage, sizes: readonly number[], limits: Limits): RunError | null {
  for (const bytes of sizes) {
    usage.steps += 1;
    usage.bytes += bytes;
    if (bytes > limits.stepBytes) usage.violation ??= stepTooLarge();
  }
  usage.violation ??= usageViolation(usage, limits);
  return usage.violation;
}

function usageViolation(usage: Usage, limits: Limits): RunError | null {
  if (usage.steps > limits.steps) return tooManySteps(limits);
  if (usage.bytes > limits.stateBytes) {
    const message = `The function run exceeded the state size limit of ${limits.stateBytes} bytes.`;
    return { name: "InngestErrStateOverflowed", message };
  }
  return null;
}

export function tooManySteps(limits: Limits): RunError {
  const message = `The function run exceeded the step limit of ${limits.steps} steps.`;
  return { name: "InngestErrFunctionOverflowed", message };
}

export function stepTooLarge(): RunError {
  return { name: "Error", message: "step output size is greater than the limit" };
}

export function outputTooLarge(): RunError {
  return { name: "output_too_large", message: "The function's output is larger than the limit" };
}

export function eventTooLarge(name: string, limits: Limits): string {
  return `The event "${name}" is larger than the limit of ${limits.eventBytes} bytes: send ids and addresses, not content`;
}
