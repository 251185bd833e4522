import { CircleCheckBig, MessageSquareText } from "lucide-react";
import { Moment } from "@/components/ui/moment";
import type { ApprovalView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import { shortDigest } from "@/lib/format";

const GATES: Record<ApprovalView["gate"], string> = {
  storyboard: "the storyboard",
  cost: "the cost",
  retake: "the retake",
  delivery: "the film",
  provider: "the provider",
};

/** Who decided what, when, and about exactly which version. */
export function ApprovalStamps({ approvals }: { approvals: readonly ApprovalView[] }) {
  if (approvals.length === 0) return null;
  return (
    <ul aria-label="Decisions" className="flex flex-col gap-1.5">
      {approvals.map((approval) => (
        <Stamp key={approval.id} approval={approval} />
      ))}
    </ul>
  );
}

/** Where it took several signatures, all who gave one. */
function namesOf({ signers, deciderName }: ApprovalView): string {
  return signers.length > 1 ? signers.map(({ name }) => name).join(" and ") : deciderName;
}

function Stamp({ approval }: { approval: ApprovalView }) {
  const isYes = approval.decision === "approve";
  const Icon = isYes ? CircleCheckBig : MessageSquareText;
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 text-muted text-xs">
      <Icon aria-hidden className={`size-3.5 self-center ${isYes ? "text-good" : "text-warn"}`} />
      <span>
        <span className="font-medium text-ink">{namesOf(approval)}</span> {isYes ? "approved" : "asked for changes of"}{" "}
        {GATES[approval.gate]}
        {approval.capMicros !== null && ` up to ${formatMicros(approval.capMicros)}`}
      </span>
      <Moment at={approval.createdAt} isRelative />
      <span className="font-mono text-faint" title={approval.digest}>
        {shortDigest(approval.digest)}…
      </span>
      {approval.note && (
        <q className="basis-full pl-5.5 text-ink" dir="auto">
          {approval.note}
        </q>
      )}
    </li>
  );
}
