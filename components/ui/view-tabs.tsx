import clsx from "clsx";
import { ShallowLink } from "@/components/ui/shallow-link";

export type Tab = { id: string; label: string; note?: string };

/** Tabs that live in the address (`?view=`), so that each can be linked. */
export function ViewTabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav aria-label={label} className="-mb-px flex overflow-x-auto sm:gap-1">
      {tabs.map((tab) => (
        <ShallowLink
          key={tab.id}
          href={`?view=${tab.id}`}
          aria-current={tab.id === current ? "page" : undefined}
          className={clsx(
            "flex h-10 shrink-0 items-center gap-2 border-b-2 px-1 -outline-offset-2 max-sm:grow max-sm:justify-center max-sm:text-[0.8125rem] sm:px-2.5",
            tab.id === current
              ? "border-accent font-medium text-ink"
              : "border-transparent text-muted hover:border-edge hover:text-ink",
          )}
        >
          {tab.label}
          {tab.note && <span className="text-faint text-xs tabular-nums max-sm:hidden">{tab.note}</span>}
        </ShallowLink>
      ))}
    </nav>
  );
}
