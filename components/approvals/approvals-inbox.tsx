"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheckBig, Inbox } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useRef } from "react";
import { ApprovalRow } from "@/components/approvals/approval-row";
import { GateFilter, gateOf } from "@/components/approvals/gate-filter";
import { GATE_QUESTIONS } from "@/components/approvals/gate-questions";
import { useInboxKeys } from "@/components/approvals/use-inbox-keys";
import { useIsLive } from "@/components/shell/live-updates";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { Section } from "@/components/ui/section";
import { approvalsQuery, POLL_MS } from "@/lib/client/jobs";
import type { ApprovalItem } from "@/lib/domain/job-view";
import { MOST_WAITING } from "@/lib/domain/own-decisions";

/** Everything that waits for a person, the viewer's own first. */
export function ApprovalsInbox() {
  const isLive = useIsLive();
  const list = useRef<HTMLDivElement>(null);
  const { data } = useSuspenseQuery({ ...approvalsQuery(), refetchInterval: isLive ? false : POLL_MS });
  const { approvals, isAll } = data;
  const gate = gateOf(useSearchParams().get("gate"));
  useInboxKeys(list);
  const shown = approvals.filter((item) => gate === null || item.gate === gate);

  if (approvals.length === 0) {
    return (
      <EmptyState
        icon={Inbox}
        title="Nothing waits for a decision"
        action={<ButtonLink href="/">See all jobs</ButtonLink>}
      >
        Storyboards, costs, retakes and films that need a person appear here by themselves.
      </EmptyState>
    );
  }
  return (
    <div ref={list} className="flex max-w-5xl flex-col gap-6 px-4 py-5 lg:px-8">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <GateFilter items={approvals} current={gate} />
        <p className="flex items-center gap-2 text-muted text-xs max-lg:hidden">
          <Kbd keys={["J"]} />
          <Kbd keys={["K"]} /> to walk, <Kbd keys={["Enter"]} /> to open
        </p>
      </div>
      <Group title="Waiting for you" items={shown.filter((item) => item.mayDecide)}>
        <p className="flex items-center gap-2 rounded-lg border bg-surface px-4 py-5 text-muted">
          <CircleCheckBig aria-hidden className="size-4 shrink-0 text-good" />
          {gate ? `No ${GATE_QUESTIONS[gate].name.toLowerCase()} waits for you.` : "Nothing waits for you."}
        </p>
      </Group>
      <Group title="Waiting for somebody else" items={shown.filter((item) => !item.mayDecide)} />
      {!isAll && (
        <p className="text-muted text-sm">
          These are the {MOST_WAITING} jobs that wait longest. More appear here as they are decided.
        </p>
      )}
    </div>
  );
}

/** The children stand in for a group that is empty; without any, an empty group is not shown. */
function Group({ title, items, children }: { title: string; items: readonly ApprovalItem[]; children?: ReactNode }) {
  if (items.length === 0 && !children) return null;
  return (
    <Section title={title} note={items.length > 1 ? "The longest waiting first." : undefined}>
      {items.length === 0 ? (
        children
      ) : (
        <ul className="divide-y overflow-hidden rounded-lg border bg-surface">
          {items.map((item) => (
            <ApprovalRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Section>
  );
}
