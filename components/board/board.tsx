"use client";

import { type ComponentType, type ReactNode, useMemo, useState } from "react";
import { BoardActionsContext } from "@/components/board/board-actions";
import { useBoardAddress } from "@/components/board/board-address";
import { BoardProblem } from "@/components/board/board-problem";
import { BoardShots } from "@/components/board/board-shots";
import { BoardToolbar, type BoardWindow, statusOf } from "@/components/board/board-toolbar";
import {
  BulkBar,
  NewShotDialog,
  ReferencesPanel,
  RewriteDialog,
  ShotInspector,
  VersionsPanel,
} from "@/components/board/board-windows";
import { cardFacts } from "@/components/board/card-facts";
import { placeOfSlot } from "@/components/board/drop-place";
import { NOTHING_CHOSEN, type Selection } from "@/components/board/selection";
import { type FrameProps, ShotFrame } from "@/components/board/shot-frame";
import { type InsertAt, useBoardActions } from "@/components/board/use-board-actions";
import { type BoardChanges, useBoardChanges } from "@/components/board/use-board-changes";
import { useCardSize } from "@/components/board/use-card-size";
import { useDragParts } from "@/components/board/use-drag-parts";
import { useUndoKeys } from "@/components/board/use-undo-keys";
import type { BoardChange } from "@/lib/domain/board/board-change";
import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";
import type { JobView } from "@/lib/domain/job-view";
import type { Plan } from "@/lib/domain/plan";

/** The board of a job that has one: its shots, what can be done to them, and the windows that open from it. */
export function Board({ job, plan: stored }: { job: JobView; plan: NonNullable<JobView["plan"]> }) {
  const { layout, openCode } = useBoardAddress();
  const changes = useBoardChanges(job.id, stored);
  const { plan } = changes;
  const [chosen, select] = useState<Selection>(NOTHING_CHOSEN);
  const [insertAt, setInsertAt] = useState<InsertAt | null>(null);
  const [rewriting, setRewriting] = useState<RewriteTarget | null>(null);
  const [open, setOpen] = useState<BoardWindow | null>(null);
  const [cardRem, setCardRem] = useCardSize();
  const selection = useMemo(() => onBoard(chosen, plan), [chosen, plan]);
  const facts = useMemo(() => new Map(plan.shots.map((shot) => [shot.code, cardFacts(job, shot)])), [job, plan]);
  const mayEdit = job.permissions.edit;
  const change = (wanted: BoardChange) => void changes.change(wanted).catch(() => undefined);
  const windows = { insertAt: setInsertAt, rewrite: setRewriting };
  const actions = useBoardActions({ plan, mayEdit, selection, select, change, ...windows });
  const shot = plan.shots.find((candidate) => candidate.code === openCode);
  useUndoKeys(changes.undo, changes.redo);
  const clear = () => select((before) => ({ ...before, chosen: new Set() }));

  return (
    <BoardActionsContext value={actions}>
      <div className="sticky top-14 z-15 -mx-4 max-sm:top-[4.75rem] -mb-3 flex h-13 items-center bg-canvas px-4 lg:-mx-8 lg:px-8">
        {selection.chosen.size > 0 ? (
          <BulkBar job={job} changes={changes} codes={[...selection.chosen]} onInsert={setInsertAt} onClear={clear} />
        ) : (
          <BoardToolbar
            job={job}
            changes={changes}
            layout={layout}
            cardRem={cardRem}
            onCardRem={setCardRem}
            onOpen={setOpen}
          />
        )}
      </div>
      <p role="status" className="sr-only">
        {statusOf(changes)}
      </p>
      {changes.problem && <BoardProblem problem={changes.problem} />}
      <div className={shot ? "items-start gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_22.5rem]" : undefined}>
        <div className="flex min-w-0 flex-col gap-6">
          <Draggable
            mayEdit={mayEdit}
            plan={plan}
            selection={selection}
            axis={layout === "list" ? "y" : "x"}
            change={change}
          >
            {(Frame) => (
              <BoardShots
                job={job}
                plan={plan}
                facts={facts}
                layout={layout}
                cardRem={cardRem}
                selection={selection}
                openCode={shot?.code ?? null}
                Frame={Frame}
              />
            )}
          </Draggable>
        </div>
        {shot && <ShotInspector job={job} shot={shot} changes={changes} />}
      </div>
      <Windows job={job} changes={changes} open={open} onClose={() => setOpen(null)} />
      {insertAt && <NewShotDialog jobId={job.id} at={insertAt} changes={changes} onClose={() => setInsertAt(null)} />}
      {rewriting && <RewriteDialog job={job} target={rewriting} changes={changes} onClose={() => setRewriting(null)} />}
    </BoardActionsContext>
  );
}

function Windows({
  open,
  ...rest
}: {
  job: JobView;
  changes: BoardChanges;
  open: BoardWindow | null;
  onClose: () => void;
}) {
  if (open === "versions") return <VersionsPanel {...rest} />;
  if (open === "references") return <ReferencesPanel {...rest} />;
  return null;
}

function Draggable({
  mayEdit,
  plan,
  selection,
  axis,
  change,
  children,
}: {
  mayEdit: boolean;
  plan: Plan;
  selection: Selection;
  axis: "x" | "y";
  change: (change: BoardChange) => void;
  children: (Frame: ComponentType<FrameProps>) => ReactNode;
}) {
  const parts = useDragParts(mayEdit);
  if (!parts) return children(ShotFrame);
  return (
    <parts.DragBoard
      axis={axis}
      focusedCode={parts.focusedCode}
      movingWith={(code) => (selection.chosen.has(code) ? [...selection.chosen] : [code])}
      onDrop={(codes, slot) => {
        const place = placeOfSlot(plan, codes, slot);
        if (place) change({ kind: "move", codes: [...codes], ...place });
      }}
    >
      {children(parts.DragFrame)}
    </parts.DragBoard>
  );
}

/** The selection without shots that are gone, its shots in the order of the film; the Tab key always has a shot to stop at. */
function onBoard({ current, anchor, chosen }: Selection, { shots }: Plan): Selection {
  const codes = shots.map((shot) => shot.code);
  const known = (code: string | null) => (code !== null && codes.includes(code) ? code : null);
  return {
    current: known(current) ?? codes[0] ?? null,
    anchor: known(anchor),
    chosen: new Set(codes.filter((code) => chosen.has(code))),
  };
}
