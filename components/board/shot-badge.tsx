import type { ShotStatus } from "@/components/board/shot-status";
import { StatusBadge } from "@/components/jobs/status-badge";

export function ShotBadge({ status }: { status: ShotStatus }) {
  return <StatusBadge status={status} />;
}
