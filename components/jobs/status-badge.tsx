import {
  Ban,
  CircleCheck,
  CircleCheckBig,
  CircleHelp,
  CirclePause,
  CircleX,
  Clock,
  FilePen,
  Film,
  LoaderCircle,
  type LucideIcon,
  OctagonPause,
  PenLine,
  PenTool,
  Receipt,
  TriangleAlert,
} from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { isMoving, isStatus, type Status, type StatusWord, statusTone } from "@/lib/domain/status-words";

const ICONS: Record<Status, LucideIcon> = {
  Draft: FilePen,
  Boarded: PenTool,
  Quoted: Receipt,
  "Awaiting approval": CirclePause,
  Approved: CircleCheck,
  Queued: Clock,
  Rendering: LoaderCircle,
  "Unknown at provider": CircleHelp,
  "Render failed": CircleX,
  Rendered: Film,
  "QA failed": TriangleAlert,
  "Needs changes": PenLine,
  "On hold": OctagonPause,
  Stopped: CircleX,
  Cancelled: Ban,
  Final: CircleCheckBig,
};

/** A status of shots and jobs, the same everywhere. */
export function StatusBadge({ status }: { status: StatusWord }) {
  return (
    <Badge tone={statusTone(status)} icon={isStatus(status) ? ICONS[status] : LoaderCircle} isMoving={isMoving(status)}>
      {status}
    </Badge>
  );
}
