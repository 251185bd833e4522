import { Check } from "lucide-react";
import type { GateProps } from "@/components/gates/gate-props";
import { GateRow } from "@/components/gates/gate-row";
import { signatureNote } from "@/components/gates/signature-words";
import { Button } from "@/components/ui/button";

export function StoryboardGate({ job, digest, decide }: GateProps) {
  return (
    <GateRow
      gate="storyboard"
      job={job}
      digest={digest}
      decide={decide}
      question="Is this the film?"
      note={signatureNote(job)}
      middle={
        <p className="max-w-72 text-muted text-xs max-sm:hidden">
          Accepting leads to the quote. Nothing is rendered yet.
        </p>
      }
      approve={
        <Button
          tone="primary"
          icon={Check}
          isPending={decide.isPending}
          onClick={() => decide.send({ decision: "approve", gate: "storyboard", digest })}
        >
          Accept the board
        </Button>
      }
    />
  );
}
