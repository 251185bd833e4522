import { RotateCcw } from "lucide-react";
import type { GateProps } from "@/components/gates/gate-props";
import { GateRow } from "@/components/gates/gate-row";
import { failedShots } from "@/components/quality/failed-shots";
import { retakePrice } from "@/components/quality/retake-price";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/client/format";

export function RetakeGate({ job, digest, decide }: GateProps) {
  const codes = failedShots(job);
  return (
    <GateRow
      gate="retake"
      digest={digest}
      decide={decide}
      question={codes.length > 0 ? `Take ${formatCount(codes.length, "shot")} again?` : "Take the failing shots again?"}
      subject={
        codes.length > 0
          ? codes.slice(0, 4).join(", ") + (codes.length > 4 ? " …" : "")
          : "The reasons are under Quality"
      }
      middle={<p className="max-w-80 text-muted text-xs">{retakePrice(job, codes)}</p>}
      approve={
        <Button
          tone="primary"
          icon={RotateCcw}
          isPending={decide.isPending}
          onClick={() => decide.send({ decision: "approve", gate: "retake", digest })}
        >
          {codes.length > 0 ? `Retake ${formatCount(codes.length, "shot")}` : "Retake"}
        </Button>
      }
    />
  );
}
