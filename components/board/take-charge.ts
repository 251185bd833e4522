import type { TakeView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

/** "charged $0.40", "$0.40 reserved", "free" */
export function chargeOf({ backend, actualMicros, ceilingMicros }: TakeView): string {
  if (backend === "animatic") return "free";
  if (actualMicros === null) return `${formatMicros(ceilingMicros)} reserved`;
  return actualMicros === 0 ? "nothing charged" : `charged ${formatMicros(actualMicros)}`;
}
