"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { BarFrame, WHEN_UNFOLDED } from "@/components/gates/bar-frame";
import { CostGate } from "@/components/gates/cost-gate";
import { DecidedBar } from "@/components/gates/decided-bar";
import { DeliveryGate } from "@/components/gates/delivery-gate";
import type { Decide, GateProps } from "@/components/gates/gate-props";
import { NextGate } from "@/components/gates/next-gate";
import { RetakeGate } from "@/components/gates/retake-gate";
import { ReviewerPills } from "@/components/gates/reviewer-pills";
import { ownSignature } from "@/components/gates/signature-words";
import { SignedGate } from "@/components/gates/signed-gate";
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
  if (!isOpen && !command.error) return command.isSuccess ? <DecidedBar job={job} /> : null;

  return (
    <BarFrame isFoldable={isOpen && job.permissions.decide}>
      {command.error && <Refusal message={command.error.message} onDismiss={command.reset} />}
      {isOpen && (
        <div
          className={clsx(
            "flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden",
            job.permissions.decide && WHEN_UNFOLDED,
          )}
        >
          <ReviewerPills reviewers={job.reviewers} />
          <NextGate jobId={job.id} />
        </div>
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

function Refusal({ message, onDismiss }: { message: string; onDismiss: () => void }) {
  return (
    <Notice
      kind="bad"
      title="Your decision was not recorded"
      action={
        <Button tone="plain" icon={X} onClick={onDismiss}>
          Dismiss
        </Button>
      }
    >
      {message}
    </Notice>
  );
}

function Gate(props: GateProps) {
  const { job, digest } = props;
  const gate = job.waitingAt;
  if (gate === null || gate === "provider") return null;
  if (gate === "retake") return <RetakeGate job={job} />;
  const own = ownSignature(job.reviewers);
  if (own) return <SignedGate {...props} gate={gate} own={own} />;
  switch (gate) {
    case "storyboard":
      return <StoryboardGate {...props} />;
    case "cost":
      return <CostGate key={digest} {...props} />;
    case "delivery":
      return <DeliveryGate {...props} />;
  }
}
