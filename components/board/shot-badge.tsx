import {
  CircleCheck,
  CircleCheckBig,
  CircleHelp,
  CirclePause,
  CircleX,
  Clock,
  Film,
  LoaderCircle,
  type LucideIcon,
  OctagonPause,
  PenTool,
  Receipt,
  TriangleAlert,
} from "lucide-react";
import type { ShotStatus } from "@/components/board/shot-status";
import { Badge, type Tone } from "@/components/ui/badge";

const LOOKS: Record<ShotStatus, { tone: Tone; icon: LucideIcon }> = {
  Boarded: { tone: "plain", icon: PenTool },
  Quoted: { tone: "plain", icon: Receipt },
  "Awaiting approval": { tone: "accent", icon: CirclePause },
  Approved: { tone: "good", icon: CircleCheck },
  "On hold": { tone: "bad", icon: OctagonPause },
  Queued: { tone: "plain", icon: Clock },
  Rendering: { tone: "accent", icon: LoaderCircle },
  "Unknown at provider": { tone: "warn", icon: CircleHelp },
  "Render failed": { tone: "bad", icon: CircleX },
  Rendered: { tone: "good", icon: Film },
  "QA failed": { tone: "bad", icon: TriangleAlert },
  Final: { tone: "gold", icon: CircleCheckBig },
};

export function ShotBadge({ status }: { status: ShotStatus }) {
  return (
    <Badge {...LOOKS[status]} isMoving={status === "Rendering"}>
      {status}
    </Badge>
  );
}
