import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { GATE_QUESTIONS, gateAddress } from "@/components/approvals/gate-questions";
import { Moment } from "@/components/ui/moment";
import { Picture } from "@/components/ui/picture";
import type { ApprovalItem } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

/** One decision: of which film, what is asked, since when, and what it is about in money. */
export function ApprovalRow({ item }: { item: ApprovalItem }) {
  const { question } = GATE_QUESTIONS[item.gate];
  return (
    <li className="relative flex items-center gap-4 p-3 hover:bg-hover has-focus-visible:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent">
      <Picture
        src={item.posterUrl}
        alt=""
        ratio="16:9"
        fit="contain"
        className="w-28 shrink-0 rounded-sm max-sm:w-20"
      />
      <div className="min-w-0 flex-1">
        <h3 className="truncate font-medium max-sm:whitespace-normal" dir="auto">
          <Link
            href={gateAddress(item)}
            prefetch={false}
            data-gate={item.id}
            className="outline-none after:absolute after:inset-0"
          >
            {item.title}
          </Link>
        </h3>
        <p className="text-pretty">
          {question} <span className="text-muted tabular-nums">{item.subject}</span>
        </p>
        <p className="text-muted text-xs">
          {item.producerName} · waiting <Moment at={item.waitingSince} isDuration />
          {item.approvalsNeeded > 1 && ` · ${item.approvalsGiven} of ${item.approvalsNeeded} signatures`}
        </p>
      </div>
      <Amount item={item} />
      <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
    </li>
  );
}

/** At the price: what it is likely to cost. Later: what was spent of what was allowed. */
function Amount({ item: { gate, quotedMicros, spentMicros, capMicros } }: { item: ApprovalItem }) {
  if (gate === "storyboard") return null;
  if (gate === "cost") return <Figure name="likely" micros={quotedMicros} />;
  return <Figure name={capMicros === null ? "spent" : `spent of ${formatMicros(capMicros)}`} micros={spentMicros} />;
}

function Figure({ name, micros }: { name: string; micros: number | null }) {
  if (micros === null) return null;
  return (
    <p className="shrink-0 text-right tabular-nums max-sm:hidden">
      <span className="block font-medium text-base">{formatMicros(micros)}</span>
      <span className="text-muted text-xs">{name}</span>
    </p>
  );
}
