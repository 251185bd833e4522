"use client";

import clsx from "clsx";
import { useSearchParams } from "next/navigation";
import { ShallowLink } from "@/components/ui/shallow-link";
import { HISTORY_TOPICS, type HistoryFilter, type HistoryTopic } from "@/lib/domain/history";

const TOPIC_WORDS: Record<HistoryTopic, string> = {
  board: "Board",
  approvals: "Price and approvals",
  takes: "Takes",
  quality: "Quality",
  job: "Job",
};

/** What the address asks for; a topic that doesn't exist asks for everything. */
export function useHistoryFilter(): HistoryFilter {
  const params = useSearchParams();
  const topic = HISTORY_TOPICS.find((known) => known === params.get("topic")) ?? null;
  return { topic, isPeopleOnly: params.get("who") === "people" };
}

/** Topics, and whether only people count. Both live in the address. */
export function HistoryFilterBar({ filter }: { filter: HistoryFilter }) {
  const topics: readonly (HistoryTopic | null)[] = [null, ...HISTORY_TOPICS];
  return (
    <nav aria-label="Filter the history" className="-mx-1 flex max-w-full items-center gap-1 overflow-x-auto p-1">
      {topics.map((topic) => (
        <FilterLink key={topic ?? "all"} href={hrefOf({ ...filter, topic })} isCurrent={topic === filter.topic}>
          {topic === null ? "Everything" : TOPIC_WORDS[topic]}
        </FilterLink>
      ))}
      <span aria-hidden className="mx-1 h-5 border-l" />
      <FilterLink href={hrefOf({ ...filter, isPeopleOnly: !filter.isPeopleOnly })} isCurrent={filter.isPeopleOnly}>
        People only
      </FilterLink>
    </nav>
  );
}

function FilterLink({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: string }) {
  return (
    <ShallowLink
      href={href}
      aria-current={isCurrent ? "true" : undefined}
      className={clsx(
        "flex h-8 shrink-0 items-center rounded-md px-2.5",
        isCurrent ? "bg-hover font-medium text-ink" : "text-muted hover:bg-hover hover:text-ink",
      )}
    >
      {children}
    </ShallowLink>
  );
}

function hrefOf({ topic, isPeopleOnly }: HistoryFilter): string {
  const params = new URLSearchParams({ view: "history" });
  if (topic) params.set("topic", topic);
  if (isPeopleOnly) params.set("who", "people");
  return `?${params}`;
}
