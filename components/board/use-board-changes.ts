"use client";

import { onlineManager, type QueryClient, useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { BoardRequest } from "@/components/board/board-request";
import { changeWords, isWorthTelling } from "@/components/board/change-words";
import { optimisticBoard } from "@/components/board/optimistic-board";
import { afterChange, afterRedo, afterUndo, emptyStack, ownSteps, type UndoStep } from "@/components/board/undo-stack";
import { onSteps, readSteps, storedSteps, writeSteps } from "@/components/board/undo-store";
import { keepUnsent, rebaseUnsent, takeUnsent } from "@/components/board/unsent-changes";
import { useToast } from "@/components/ui/toast";
import { changeBoard } from "@/lib/client/board";
import type { Problem } from "@/lib/client/problem";
import { queryKeys } from "@/lib/client/query-keys";
import type { BoardChange } from "@/lib/domain/board/board-change";
import type { JobView } from "@/lib/domain/job-view";

type BoardPlan = NonNullable<JobView["plan"]>;
type Done = { version: number; sentence: string };

const CHANGED_SINCE = "You changed the board again since. Undo that first, or restore an earlier board under Versions.";

export type BoardChanges = {
  /** The board with everything that is on its way to the studio. */
  plan: BoardPlan;
  isPending: boolean;
  /** What was done last, in a sentence. */
  said: string;
  problem: { error: Error; again: () => void; dismiss: () => void } | null;
  undoStep: UndoStep | undefined;
  redoStep: UndoStep | undefined;
  /** Makes the change after all that were made before it. `seenVersion`: the board the person saw, if not this one. */
  change: (change: BoardChange, seenVersion?: number) => Promise<void>;
  undo: () => void;
  redo: () => void;
};

/** Everything that is done to a board from one window: one after the other, shown at once, taken back if refused. */
export function useBoardChanges(jobId: string, plan: BoardPlan): BoardChanges {
  const queryClient = useQueryClient();
  const mutationKey = useMemo(() => ["board", jobId], [jobId]);
  const ownVersions = useRef(new Map<number, number>());
  const [said, setSaid] = useState("");
  const toast = useToast();
  const stored = useSyncExternalStore(
    onSteps,
    () => storedSteps(jobId),
    () => null,
  );
  const steps = ownSteps(stored ?? emptyStack(plan.version), plan.version);

  const { mutateAsync, error, variables, reset } = useMutation({
    mutationKey,
    scope: { id: `board-${jobId}` },
    mutationFn: async (request: BoardRequest) => {
      const base = newestOwn(ownVersions.current, request.seenVersion);
      const done = await send(jobId, request, base);
      if (done.version !== base) ownVersions.current.set(base, done.version);
      rebaseUnsent(jobId, (seen) => newestOwn(ownVersions.current, seen));
      return done;
    },
    onSuccess: async (done, request) => {
      const isTold = request.kind === "change" && isWorthTelling(request.change);
      setSaid(isTold ? "" : done.sentence);
      if (isTold) toast({ title: done.sentence, undo: () => undoOnly(done.version) });
      await refresh(queryClient, jobId);
    },
    onError: () => {
      setSaid("");
      return refresh(queryClient, jobId);
    },
  });
  const runKept = async (request: BoardRequest) => {
    const forget = keepUnsent(jobId, request);
    await mutateAsync(request).finally(forget);
  };
  const run = async (request: BoardRequest) => {
    await (onlineManager.isOnline() ? mutateAsync(request) : runKept(request));
  };
  const undoOnly = async (version: number) => {
    if (newestOwn(ownVersions.current, version) !== version) throw new Error(CHANGED_SINCE);
    await run({ kind: "undo", seenVersion: version });
  };
  const quietly = (request: BoardRequest) => void run(request).catch(() => undefined);
  const sendUnsent = useEffectEvent((unsent: readonly BoardRequest[]) => {
    for (const request of unsent) void runKept(request).catch(() => undefined);
  });
  useEffect(() => sendUnsent(takeUnsent(jobId)), [jobId]);

  const pending = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ state }) => state.variables as BoardRequest,
  });
  const shown = useMemo(() => pending.reduce(withRequest, plan), [plan, pending]);

  return {
    plan: shown,
    isPending: pending.length > 0,
    said,
    problem:
      error && variables
        ? { error, again: () => quietly({ ...variables, seenVersion: plan.version }), dismiss: reset }
        : null,
    undoStep: steps.undo.at(-1),
    redoStep: steps.redo.at(-1),
    change: (change, seenVersion = plan.version) => run({ kind: "change", change, seenVersion }),
    undo: () => quietly({ kind: "undo", seenVersion: plan.version }),
    redo: () => quietly({ kind: "redo", seenVersion: plan.version }),
  };
}

/** True when the board is another one than the person saw. */
export function isStale(error: Error): boolean {
  return (error as Partial<Problem>).code === "stale";
}

function withRequest(plan: BoardPlan, request: BoardRequest): BoardPlan {
  return request.kind === "change" ? (optimisticBoard(plan, request.change) ?? plan) : plan;
}

/** The version that this window's own changes have led to since; changes by others are never followed. */
function newestOwn(own: ReadonlyMap<number, number>, seen: number): number {
  let version = seen;
  for (let next = own.get(version); next !== undefined; next = own.get(version)) version = next;
  return version;
}

async function send(jobId: string, request: BoardRequest, base: number): Promise<Done> {
  const steps = readSteps(jobId, base);
  if (request.kind === "change") {
    const { version } = await changeBoard(jobId, request.change, base);
    const sentence = changeWords(request.change);
    writeSteps(jobId, afterChange(steps, base, version, sentence));
    return { version, sentence };
  }
  const step = steps[request.kind].at(-1);
  if (!step) return { version: base, sentence: request.kind === "undo" ? "Nothing to undo." : "Nothing to redo." };
  const { version } = await changeBoard(jobId, { kind: "restore", version: step.version }, base);
  const isUndo = request.kind === "undo";
  writeSteps(jobId, isUndo ? afterUndo(steps, version) : afterRedo(steps, version));
  return { version, sentence: `${isUndo ? "Undone" : "Done again"}: ${step.sentence}` };
}

function refresh(queryClient: QueryClient, jobId: string): Promise<unknown> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: queryKeys.job(jobId) }),
    queryClient.invalidateQueries({ queryKey: queryKeys.jobLists }),
    queryClient.invalidateQueries({ queryKey: queryKeys.approvals }),
  ]);
}
