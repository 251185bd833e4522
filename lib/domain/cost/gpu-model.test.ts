import { describe, expect, it } from "vitest";
import { batchEfficiency, GPU_FLOOR_MICROS, type GpuSetup, gpuPrice } from "@/lib/domain/cost/gpu-model";
import { usd } from "@/lib/domain/money";

const setup = (overrides: Partial<GpuSetup> = {}): GpuSetup => ({
  minutes: 10,
  complexity: 0.5,
  quantization: "fp16",
  gpu: "A100",
  batchSize: 1,
  gpuCount: 1,
  framework: "pytorch",
  spot: false,
  ...overrides,
});
/** (0.5 + 0.7 × 0.5) × 10 minutes */
const BASE_USD = 8.5;

describe("gpuPrice", () => {
  it.each<[string, Partial<GpuSetup>, number]>([
    ["the base", {}, BASE_USD],
    ["no complexity", { complexity: 0 }, 5],
    ["full complexity", { complexity: 1 }, 12],
    ["int4", { quantization: "int4" }, BASE_USD * 0.4],
    ["int8", { quantization: "int8" }, BASE_USD * 0.65],
    ["fp32", { quantization: "fp32" }, BASE_USD * 1.5],
    ["T4", { gpu: "T4" }, BASE_USD * 0.5],
    ["H100", { gpu: "H100" }, BASE_USD * 3],
    ["tensorrt", { framework: "tensorrt" }, BASE_USD * 0.9],
    ["trtllm", { framework: "trtllm" }, BASE_USD * 0.8],
    ["spot", { spot: true }, BASE_USD * 0.3],
    ["two GPUs", { gpuCount: 2 }, BASE_USD * 1.05],
    ["four GPUs", { gpuCount: 4 }, BASE_USD * 1.15],
    ["spot on two GPUs: the overhead is cheaper too", { gpuCount: 2, spot: true }, BASE_USD * 1.05 * 0.3],
    ["int4 on two GPUs: the overhead stays", { gpuCount: 2, quantization: "int4" }, BASE_USD * (0.4 + 0.05)],
    ["everything", { quantization: "int8", gpu: "H100", framework: "trtllm", gpuCount: 3, spot: true }, 4.233],
  ])("prices %s", (_name, overrides, dollars) => {
    expect(gpuPrice(setup(overrides))).toBe(usd(dollars));
  });

  it.each([
    [1, 1],
    [2, 0.54],
    [4, 0.37],
    [16, 0.23],
    [32, 0.19],
  ])("a take in a batch of %i costs %f of a single one", (batchSize, share) => {
    expect(batchEfficiency(batchSize)).toBeCloseTo(share, 2);
    expect(gpuPrice(setup({ batchSize }))).toBe(usd(BASE_USD * batchEfficiency(batchSize)));
  });

  it("never gets dearer with a larger batch", () => {
    for (let batchSize = 2; batchSize <= 32; batchSize += 1) {
      expect(batchEfficiency(batchSize)).toBeLessThan(batchEfficiency(batchSize - 1));
    }
  });

  it("never falls below five cents", () => {
    expect(gpuPrice(setup({ minutes: 0.01 }))).toBe(GPU_FLOOR_MICROS);
    expect(GPU_FLOOR_MICROS).toBe(usd(0.05));
  });

  it("has no cap: a large quote is shown as it is", () => {
    expect(gpuPrice(setup({ minutes: 10_000, complexity: 1, quantization: "fp32", gpu: "H100" }))).toBe(usd(54_000));
  });

  it("ends in whole micro-dollars for any setup", () => {
    for (let batchSize = 1; batchSize <= 32; batchSize += 1) {
      expect(Number.isInteger(gpuPrice(setup({ batchSize, minutes: Math.PI, complexity: 1 / 3 })))).toBe(true);
    }
  });

  it.each<Partial<GpuSetup>>([
    { batchSize: 0 },
    { batchSize: 33 },
    { batchSize: 1.5 },
    { gpuCount: 0 },
    { complexity: 1.1 },
    { minutes: 0 },
  ])("refuses %o", (overrides) => {
    expect(() => gpuPrice(setup(overrides))).toThrow();
  });
});
