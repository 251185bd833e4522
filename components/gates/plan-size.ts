import type { JobView } from "@/lib/domain/job-view";
import { formatCount, formatSeconds } from "@/lib/format";

/** "12 shots, 30.0 s" */
export function planSize({ plan, brief }: Pick<JobView, "plan" | "brief">): string {
  const seconds = plan?.shots.reduce((total, shot) => total + shot.durationSeconds, 0) ?? brief.durationSeconds;
  return `${formatCount(plan?.shots.length ?? 0, "shot")}, ${formatSeconds(seconds)}`;
}
