import clsx from "clsx";
import { GATE_QUESTIONS } from "@/components/approvals/gate-questions";
import { ShallowLink } from "@/components/ui/shallow-link";
import type { Gate } from "@/lib/domain/gate";
import type { ApprovalItem } from "@/lib/domain/job-view";

const SHOWN = ["storyboard", "cost", "retake", "delivery"] as const satisfies readonly Gate[];

/** The gate an address asks for; null for all of them. */
export function gateOf(value: string | null): Gate | null {
  return SHOWN.find((gate) => gate === value) ?? null;
}

/** One gate or all of them, each with how many wait there; kept in the address. */
export function GateFilter({ items, current }: { items: readonly ApprovalItem[]; current: Gate | null }) {
  const choices = [
    { gate: null, label: "All", count: items.length },
    ...SHOWN.map((gate) => ({
      gate,
      label: GATE_QUESTIONS[gate].name,
      count: items.filter((item) => item.gate === gate).length,
    })),
  ];
  return (
    <nav aria-label="Filter by gate" className="-mx-1 flex max-w-full gap-1 overflow-x-auto p-1">
      {choices.map(({ gate, label, count }) => (
        <ShallowLink
          key={label}
          href={gate === null ? "/approvals" : `/approvals?gate=${gate}`}
          aria-current={gate === current ? "page" : undefined}
          className={clsx(
            "flex h-8 shrink-0 items-center gap-2 rounded-md px-2.5",
            gate === current ? "bg-hover font-medium text-ink" : "text-muted hover:bg-hover hover:text-ink",
          )}
        >
          {label}
          <span className="min-w-2 text-faint text-xs tabular-nums">{count}</span>
        </ShallowLink>
      ))}
    </nav>
  );
}
