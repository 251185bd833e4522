import type { BenchContext, BenchRow } from "@/scripts/bench-run/bench";
import { benchExecutor } from "./executor";

/** What the embedded engine costs per durable step, over and above the database. */
export async function bench({ databaseUrl }: BenchContext): Promise<BenchRow[]> {
  const measured = await benchExecutor(databaseUrl);
  return [
    { name: "durable steps", value: measured.stepsPerSecond, unit: "steps/s" },
    { name: "runs of ten steps", value: measured.runsPerSecond, unit: "runs/s" },
    { name: "one run alone, median", value: measured.medianRunMs, unit: "ms" },
    { name: "commits per step", value: measured.commitsPerStep, unit: "commits" },
    { name: "processor time per step", value: measured.cpuMicrosPerStep, unit: "µs" },
  ];
}
