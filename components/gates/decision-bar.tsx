"use client";

import { X } from "lucide-react";
import { BarFrame } from "@/components/gates/bar-frame";
import { CostGate } from "@/components/gates/cost-gate";
import { DeliveryGate } from "@/components/gates/delivery-gate";
import type { Decide, GateProps } from "@/components/gates/gate-props";
import { RetakeGate } from "@/components/gates/retake-gate";
import { StoryboardGate } from "@/components/gates/storyboard-gate";
import { jobWords } from "@/components/jobs/job-words";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { decideJob } from "@/lib/client/job-commands";
import type { Decision } from "@/lib/domain/gate";
import type { JobView } from "@/lib/domain/job-view";

/**
 * The bar at the bottom while a gate waits. What is sent carries the digest of what is shown, so a decision about
 * something that has changed since is refused; the refusal stays readable after the gate is gone.
 */
export function DecisionBar({ job }: { job: JobView }) {
  const command = useJobCommand(job.id, (decision: Decision) => decideJob(job.id, decision));
  const decide: Decide = { send: command.mutate, isPending: command.isPending };
  const isOpen = job.waitingAt !== null && job.waitingAt !== "provider" && job.gateDigest !== null;
  if (!isOpen && !command.error) return null;

  return (
    <BarFrame>
      {command.error && (
        <Notice
          kind="bad"
          title="Your decision was not recorded"
          action={
            <Button tone="plain" icon={X} onClick={command.reset}>
              Dismiss
            </Button>
          }
        >
          {command.error.message}
        </Notice>
      )}
      {isOpen && !job.permissions.decide && (
        <p className="text-muted">
          <span className="font-medium text-ink">{jobWords(job).sentence}</span> {job.permissions.decideReason}
        </p>
      )}
      {isOpen && job.permissions.decide && <Gate job={job} digest={job.gateDigest ?? ""} decide={decide} />}
    </BarFrame>
  );
}

function Gate({ job, digest, decide }: GateProps) {
  switch (job.waitingAt) {
    case "storyboard":
      return <StoryboardGate job={job} digest={digest} decide={decide} />;
    case "cost":
      return <CostGate key={digest} job={job} digest={digest} decide={decide} />;
    case "retake":
      return <RetakeGate job={job} />;
    case "delivery":
      return <DeliveryGate job={job} digest={digest} decide={decide} />;
    case "provider":
    case null:
      return null;
  }
}
