import {
  CircleCheckBig,
  CirclePause,
  CircleSlash,
  CircleX,
  LoaderCircle,
  type LucideIcon,
  OctagonPause,
  PenLine,
} from "lucide-react";
import type { JobPlace } from "@/components/jobs/job-steps";
import { jobWords, type StatusKind } from "@/components/jobs/job-words";
import { Badge, type Tone } from "@/components/ui/badge";

const LOOKS: Record<StatusKind, { tone: Tone; icon: LucideIcon }> = {
  moving: { tone: "plain", icon: LoaderCircle },
  waiting: { tone: "accent", icon: CirclePause },
  changes: { tone: "warn", icon: PenLine },
  held: { tone: "bad", icon: OctagonPause },
  stopped: { tone: "bad", icon: CircleX },
  final: { tone: "gold", icon: CircleCheckBig },
  cancelled: { tone: "plain", icon: CircleSlash },
};

export function JobStatus({ job }: { job: JobPlace }) {
  const { kind, word } = jobWords(job);
  return (
    <Badge {...LOOKS[kind]} isMoving={kind === "moving"}>
      {word}
    </Badge>
  );
}
