"use client";

import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { Tabs } from "radix-ui";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { showShot } from "@/components/board/board-address";
import { CostTab } from "@/components/board/cost-tab";
import { focusShot } from "@/components/board/focus-shot";
import { HistoryTab } from "@/components/board/history-tab";
import { PromptTab } from "@/components/board/prompt-tab";
import { QualityTab } from "@/components/board/quality-tab";
import { RetakeShots } from "@/components/board/retake-shots";
import { ShotReferences } from "@/components/board/shot-references";
import { TakesTab } from "@/components/board/takes-tab";
import { leave } from "@/components/board/unsaved";
import type { BoardChanges } from "@/components/board/use-board-changes";
import { useLeaveGuard } from "@/components/board/use-leave-guard";
import { CloseButton } from "@/components/ui/close-button";
import { LeaveDialog } from "@/components/ui/leave-dialog";
import type { JobView } from "@/lib/domain/job-view";
import type { Shot } from "@/lib/domain/plan";

const TABS = ["Prompt", "References", "Takes", "Quality", "Cost", "History"] as const;
type Tab = (typeof TABS)[number];

type Props = { job: JobView; shot: Shot; changes: BoardChanges };

/** One shot in full, beside the board; on a small screen it comes up from below. */
export function ShotInspector({ job, shot, changes }: Props) {
  const [tab, setTab] = useState<Tab>("Prompt");
  const [isUnsaved, setIsUnsaved] = useState(false);
  const { going, stay } = useLeaveGuard(isUnsaved);
  const panel = useRef<HTMLElement>(null);
  const { code } = shot;
  useEffect(() => {
    if (code) panel.current?.focus({ preventScroll: true });
  }, [code]);

  const close = () =>
    leave(() => {
      showShot(null);
      focusShot(code);
    });
  const neighbour = (step: -1 | 1) => {
    const { shots } = changes.plan;
    return shots[shots.findIndex((candidate) => candidate.code === code) + step]?.code ?? null;
  };
  const go = (next: string | null) => next !== null && leave(() => showShot(next));
  function press(event: KeyboardEvent): void {
    // What a window over the panel hears comes here too.
    if (event.defaultPrevented || !panel.current?.contains(event.target as Node)) return;
    if (event.key === "Escape") close();
    if (event.altKey && event.key === "PageUp") go(neighbour(-1));
    if (event.altKey && event.key === "PageDown") go(neighbour(1));
  }

  return (
    <section
      ref={panel}
      role="dialog"
      aria-label={`Shot ${code}`}
      tabIndex={-1}
      onKeyDown={press}
      className="z-50 flex flex-col overflow-hidden border bg-raised outline-none max-lg:fixed max-lg:inset-x-0 max-lg:top-16 max-lg:bottom-0 max-lg:animate-rise max-lg:rounded-t-lg max-lg:shadow-raised lg:sticky lg:top-28 lg:z-10 lg:max-h-[calc(100dvh-14rem)] lg:rounded-lg"
    >
      <header className="flex items-center gap-1 border-b py-2 pr-4 pl-4">
        <h2 className="flex-1 font-medium font-mono">{code}</h2>
        <Step icon={ChevronLeft} label="Previous shot" keys="Alt+Page Up" code={neighbour(-1)} onGo={go} />
        <Step icon={ChevronRight} label="Next shot" keys="Alt+Page Down" code={neighbour(1)} onGo={go} />
        <CloseButton onClick={close} />
      </header>
      <Tabs.Root
        value={tab}
        onValueChange={(picked) => setTab(TABS.find((each) => each === picked) ?? "Prompt")}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Tabs.List aria-label="Parts of the shot" className="flex shrink-0 overflow-x-auto border-b px-2">
          {TABS.map((each) => (
            <Tabs.Trigger
              key={each}
              value={each}
              className="h-9 shrink-0 border-transparent border-b-2 px-2 text-muted text-xs -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
            >
              {each}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <div className="min-h-0 flex-1 overflow-y-auto px-4 pt-4">
          <Tabs.Content value="Prompt" forceMount hidden={tab !== "Prompt"}>
            <PromptTab
              key={code}
              job={job}
              shot={shot}
              version={changes.plan.version}
              changes={changes}
              isUnsaved={isUnsaved}
              onUnsaved={setIsUnsaved}
            />
          </Tabs.Content>
          <Part tab="References">
            <ShotReferences plan={changes.plan} shot={shot} />
          </Part>
          <Part tab="Takes">
            <TakesTab job={job} code={code} />
          </Part>
          <Part tab="Quality">
            <QualityTab job={job} code={code} />
          </Part>
          <Part tab="Cost">
            <CostTab job={job} code={code} />
          </Part>
          <Part tab="History">
            <HistoryTab jobId={job.id} code={code} />
          </Part>
        </div>
      </Tabs.Root>
      {job.permissions.retake && (
        <footer className="grid border-t p-3">
          <RetakeShots job={job} codes={[code]} isUnsaved={isUnsaved} />
        </footer>
      )}
      {going && (
        <LeaveDialog
          place={code}
          onStay={stay}
          onDiscard={() => {
            stay();
            setIsUnsaved(false);
            // The guard goes with the next drawing of the page.
            setTimeout(going, 0);
          }}
        />
      )}
    </section>
  );
}

function Part({ tab, children }: { tab: Tab; children: React.ReactNode }) {
  return (
    <Tabs.Content value={tab} className="pb-4 outline-none">
      {children}
    </Tabs.Content>
  );
}

function Step({
  icon: Icon,
  label,
  keys,
  code,
  onGo,
}: {
  icon: LucideIcon;
  label: string;
  keys: string;
  code: string | null;
  onGo: (code: string | null) => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label} (${keys})`}
      disabled={code === null}
      onClick={() => onGo(code)}
      className="grid size-9 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink disabled:opacity-40"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
