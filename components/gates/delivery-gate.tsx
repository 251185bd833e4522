import { Check } from "lucide-react";
import type { GateProps } from "@/components/gates/gate-props";
import { GateRow } from "@/components/gates/gate-row";
import { signatureNote } from "@/components/gates/signature-words";
import { Button } from "@/components/ui/button";
import { PASS_SCORE } from "@/lib/domain/qa/pass-score";

export function DeliveryGate({ job, digest, decide }: GateProps) {
  const average = job.judgement?.average;
  return (
    <GateRow
      gate="delivery"
      job={job}
      digest={digest}
      decide={decide}
      question="Accept the film?"
      note={signatureNote(job)}
      middle={
        average !== undefined && (
          <p className="text-muted text-xs">
            <strong className="font-semibold text-ink text-lg tabular-nums">{average.toFixed(1)}</strong> of 10;{" "}
            {PASS_SCORE.toFixed(1)} would have passed by itself
          </p>
        )
      }
      approve={
        <Button
          tone="primary"
          icon={Check}
          isPending={decide.isPending}
          onClick={() => decide.send({ decision: "approve", gate: "delivery", digest })}
        >
          Accept and deliver
        </Button>
      }
    />
  );
}
