import type { ChainBreak } from "@/lib/domain/audit-chain";

/** "entry 3 was changed", "entry 7 is missing" */
export function breakWords({ position, what }: ChainBreak): string {
  return `entry ${position} ${what === "missing" ? "is missing" : "was changed"}`;
}
