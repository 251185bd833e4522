import { z } from "zod";
import { MICROS_PER_USD, type Micros } from "@/lib/domain/money";

export const QUANTIZATION_FACTORS = { int4: 0.4, int8: 0.65, fp16: 1, fp32: 1.5 } as const;
export const GPU_FACTORS = { T4: 0.5, A100: 1, H100: 3 } as const;
export const FRAMEWORK_FACTORS = { pytorch: 1, tensorrt: 0.9, trtllm: 0.8 } as const;

const BASE_USD_PER_MINUTE = 0.5;
const COMPLEXITY_USD_PER_MINUTE = 0.7;
/** Share of the base that every GPU after the first one adds for talking to the others. */
const EXTRA_GPU_SHARE = 0.05;
const SPOT_FACTOR = 0.3;
const LARGEST_BATCH = 32;
/** Chosen so that a batch of 2, 4, 16, 32 costs .54, .37, .23, .19 of single takes. */
const BATCH_SLOPE = 4.263;

export const GPU_FLOOR_MICROS: Micros = 50_000;

/** Inference on our own GPUs: the eight parameters that its price depends on. */
export const gpuSetupSchema = z.strictObject({
  minutes: z.number().positive(),
  complexity: z.number().min(0).max(1),
  quantization: z.enum(["int4", "int8", "fp16", "fp32"]),
  gpu: z.enum(["T4", "A100", "H100"]),
  batchSize: z.int().min(1).max(LARGEST_BATCH),
  gpuCount: z.int().min(1),
  framework: z.enum(["pytorch", "tensorrt", "trtllm"]),
  spot: z.boolean(),
});
export type GpuSetup = z.infer<typeof gpuSetupSchema>;

/** Cost of one take in a batch, as a share of a take rendered alone: 1 for a batch of 1, falling to .19 for 32. */
export function batchEfficiency(batchSize: number): number {
  return 1 / (1 + (BATCH_SLOPE * Math.log(batchSize)) / Math.log(LARGEST_BATCH));
}

/**
 * Price of self-hosted inference in micro-dollars: base × quantization × GPU × batch × framework, plus 5 % of the
 * base for each extra GPU, all of it ×.3 on spot machines. Never below $0.05, never clipped above.
 * Throws a ZodError when a parameter lies outside its range.
 */
export function gpuPrice(setup: GpuSetup): Micros {
  const { minutes, complexity, quantization, gpu, batchSize, gpuCount, framework, spot } = gpuSetupSchema.parse(setup);
  const base = (BASE_USD_PER_MINUTE + COMPLEXITY_USD_PER_MINUTE * complexity) * minutes;
  const factors = QUANTIZATION_FACTORS[quantization] * GPU_FACTORS[gpu] * FRAMEWORK_FACTORS[framework];
  const work = base * factors * batchEfficiency(batchSize);
  const overhead = base * EXTRA_GPU_SHARE * (gpuCount - 1);
  const total = (work + overhead) * (spot ? SPOT_FACTOR : 1);
  return Math.max(GPU_FLOOR_MICROS, Math.round(total * MICROS_PER_USD));
}
