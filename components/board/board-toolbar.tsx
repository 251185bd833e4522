"use client";

import { History, type LucideIcon, Redo2, Undo2, Users } from "lucide-react";
import type { BoardLayout } from "@/components/board/board-address";
import { LayoutChoice } from "@/components/board/layout-choice";
import type { BoardChanges } from "@/components/board/use-board-changes";
import { LARGEST_CARD_REM, SMALLEST_CARD_REM } from "@/components/board/use-card-size";
import { ShortcutsButton } from "@/components/shell/shortcuts-button";
import { boardBalance } from "@/lib/domain/board/board-balance";
import type { JobView } from "@/lib/domain/job-view";
import { formatSeconds } from "@/lib/format";

export type BoardWindow = "versions" | "references";

type Props = {
  job: JobView;
  changes: BoardChanges;
  layout: BoardLayout;
  cardRem: number;
  onCardRem: (rem: number) => void;
  onOpen: (window: BoardWindow) => void;
};

/** How the board is looked at, what was done to it last, and how long its film is. */
export function BoardToolbar({ job, changes, layout, cardRem, onCardRem, onOpen }: Props) {
  const { undoStep, redoStep, undo, redo } = changes;
  return (
    <div className="flex min-w-0 flex-1 items-center gap-x-3">
      <LayoutChoice layout={layout} />
      {layout === "grid" && <Zoom rem={cardRem} onChange={onCardRem} />}
      {job.permissions.edit && (
        <div className="flex">
          <ToolButton icon={Undo2} label="Undo" note={undoStep?.sentence} isDisabled={!undoStep} onClick={undo} />
          <ToolButton icon={Redo2} label="Redo" note={redoStep?.sentence} isDisabled={!redoStep} onClick={redo} />
        </div>
      )}
      <p aria-hidden className="min-w-0 flex-1 truncate text-muted text-xs" title={changes.said}>
        {statusOf(changes)}
      </p>
      <Balance job={job} plan={changes.plan} />
      <div className="flex">
        <ToolButton icon={Users} label="References" onClick={() => onOpen("references")} isWordy />
        <ToolButton icon={History} label="Versions" onClick={() => onOpen("versions")} isWordy />
        <ShortcutsButton />
      </div>
    </div>
  );
}

/** What is happening to the board, or what happened last. */
export function statusOf({ isPending, said }: BoardChanges): string {
  return isPending ? "Saving…" : said;
}

/** "Film 31.5 s", and by how much it misses the brief. */
function Balance({ job, plan }: { job: JobView; plan: BoardChanges["plan"] }) {
  const { filmSeconds, briefSeconds, missSeconds, sentence } = boardBalance(plan, job.brief);
  const miss = `${formatSeconds(Math.abs(missSeconds))} too ${missSeconds > 0 ? "long" : "short"}`;
  return (
    <p className="whitespace-nowrap text-xs tabular-nums max-md:hidden" title={sentence}>
      Film {formatSeconds(filmSeconds)}
      {missSeconds !== 0 && (
        <span className="text-warn">
          ; the brief asks for {formatSeconds(briefSeconds)}: {miss}
        </span>
      )}
    </p>
  );
}

function Zoom({ rem, onChange }: { rem: number; onChange: (rem: number) => void }) {
  return (
    <input
      type="range"
      aria-label="Size of the cards"
      title="Size of the cards"
      min={SMALLEST_CARD_REM}
      max={LARGEST_CARD_REM}
      step={1}
      value={rem}
      onChange={(event) => onChange(Number(event.target.value))}
      className="h-6 w-24 accent-accent-solid max-sm:hidden"
    />
  );
}

function ToolButton({
  icon: Icon,
  label,
  note,
  isDisabled = false,
  isWordy = false,
  onClick,
}: {
  icon: LucideIcon;
  label: string;
  note?: string | undefined;
  isDisabled?: boolean;
  isWordy?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onClick}
      disabled={isDisabled}
      aria-label={label}
      title={note ? `${label}: ${note}` : label}
      className="inline-flex h-9 min-w-9 items-center justify-center gap-1.5 rounded-md px-2 text-muted text-xs hover:bg-hover hover:text-ink disabled:opacity-40 disabled:hover:bg-transparent"
    >
      <Icon aria-hidden className="size-4" />
      {isWordy && <span className="max-xl:hidden">{label}</span>}
    </button>
  );
}
