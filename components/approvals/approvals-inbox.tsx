"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Inbox } from "lucide-react";
import { ApprovalRow } from "@/components/approvals/approval-row";
import { useIsLive } from "@/components/shell/live-updates";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { approvalsQuery, POLL_MS } from "@/lib/client/jobs";
import type { ApprovalItem } from "@/lib/domain/job-view";

export function ApprovalsInbox() {
  const isLive = useIsLive();
  const { data } = useSuspenseQuery({ ...approvalsQuery(), refetchInterval: isLive ? false : POLL_MS });
  const mine = data.filter((item) => item.mayDecide);
  const others = data.filter((item) => !item.mayDecide);

  if (data.length === 0) {
    return (
      <EmptyState icon={Inbox} title="Nothing waits for a decision">
        Storyboards, costs, retakes and films that need a person appear here by themselves.
      </EmptyState>
    );
  }
  return (
    <div className="flex max-w-5xl flex-col gap-8 px-4 py-5 lg:px-8">
      {mine.length > 0 && <Group title="Waiting for you" items={mine} />}
      {others.length > 0 && <Group title="Waiting for somebody else" items={others} />}
    </div>
  );
}

function Group({ title, items }: { title: string; items: readonly ApprovalItem[] }) {
  return (
    <Section title={title}>
      <ul className="divide-y overflow-hidden rounded-lg border bg-surface">
        {items.map((item) => (
          <ApprovalRow key={item.id} item={item} />
        ))}
      </ul>
    </Section>
  );
}
