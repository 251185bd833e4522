import type { BackendId } from "@/lib/domain/backend";
import type { RewriteAsk } from "@/lib/domain/board/rewrite-change";
import type { WhatIf } from "@/lib/domain/cost/what-if";
import type { Decision } from "@/lib/domain/gate";
import type { Stage } from "@/lib/domain/job";
import type { ShotEdit } from "@/lib/domain/shot-edit";
import type { Viewer } from "@/lib/domain/viewer";
import { cutAnimatic } from "@/lib/pipeline/animatic/cut-animatic";
import { drawPreview } from "@/lib/pipeline/animatic/draw-preview";
import { missingPreviews } from "@/lib/pipeline/animatic/missing-previews";
import type { BoardRequest } from "@/lib/pipeline/board-change";
import { listBoardVersions } from "@/lib/pipeline/board-versions";
import { makeBurnIn, noteBurnInFailure, requestBurnIn } from "@/lib/pipeline/burn-in";
import { closeDay } from "@/lib/pipeline/close-day";
import { cancel } from "@/lib/pipeline/commands/cancel";
import { changeBoard } from "@/lib/pipeline/commands/change-board";
import { decide } from "@/lib/pipeline/commands/decide";
import { editShot } from "@/lib/pipeline/commands/edit-shot";
import { orderQueue } from "@/lib/pipeline/commands/order-queue";
import { pause } from "@/lib/pipeline/commands/pause";
import { previewBoardChange } from "@/lib/pipeline/commands/preview-board-change";
import { reconsider } from "@/lib/pipeline/commands/reconsider";
import { resume } from "@/lib/pipeline/commands/resume";
import { retake } from "@/lib/pipeline/commands/retake";
import { sendFirst } from "@/lib/pipeline/commands/send-first";
import { settleUnknown, type UnknownVerdict } from "@/lib/pipeline/commands/settle-unknown";
import { stopTake } from "@/lib/pipeline/commands/stop-take";
import { submit } from "@/lib/pipeline/commands/submit";
import { suggestRewrite } from "@/lib/pipeline/commands/suggest-rewrite";
import type { Wake } from "@/lib/pipeline/commands/wake";
import { wakeWaiting } from "@/lib/pipeline/commands/wake";
import { whatIf } from "@/lib/pipeline/commands/what-if";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { WebhookCall } from "@/lib/pipeline/ports";
import { failJob, runStage } from "@/lib/pipeline/run-stage";
import { drawStills } from "@/lib/pipeline/stills";
import { lookAtTake } from "@/lib/pipeline/takes/look-at-take";
import { receiveWebhook } from "@/lib/pipeline/takes/receive-webhook";
import { reconcileTake } from "@/lib/pipeline/takes/reconcile-take";
import { submitTake } from "@/lib/pipeline/takes/submit-take";
import { sweepLost } from "@/lib/pipeline/takes/sweep-lost";
import { whyUnfinished } from "@/lib/pipeline/why-unfinished";

export type Studio = ReturnType<typeof createStudio>;

/** Everything that can be done to a job: by people through commands, by the engine through stages and takes. */
export function createStudio(deps: PipelineDeps, wake: Wake) {
  return {
    submit: (viewer: Viewer, input: unknown) => submit(deps, wake, viewer, input),
    decide: (viewer: Viewer, jobId: string, decision: Decision) => decide(deps, wake, viewer, jobId, decision),
    resume: (viewer: Viewer, jobId: string) => resume(deps, wake, viewer, jobId),
    retake: (viewer: Viewer, jobId: string, shotCodes: string[], note?: string) =>
      retake(deps, wake, viewer, jobId, shotCodes, note),
    editShot: (viewer: Viewer, jobId: string, code: string, change: ShotEdit, baseVersion: number) =>
      editShot(deps, wake, viewer, jobId, { code, change, baseVersion }),
    changeBoard: (viewer: Viewer, jobId: string, request: BoardRequest) =>
      changeBoard(deps, wake, viewer, jobId, request),
    previewBoardChange: (viewer: Viewer, jobId: string, request: BoardRequest) =>
      previewBoardChange(deps, viewer, jobId, request),
    suggestRewrite: (viewer: Viewer, jobId: string, ask: RewriteAsk, signal: AbortSignal) =>
      suggestRewrite(deps, viewer, jobId, ask, signal),
    whatIf: (viewer: Viewer, jobId: string, asked: WhatIf) => whatIf(deps, viewer, jobId, asked),
    listBoardVersions: (viewer: Viewer, jobId: string, most: number) => listBoardVersions(deps, viewer, jobId, most),
    cancel: (viewer: Viewer, jobId: string) => cancel(deps, viewer, jobId),
    pause: (viewer: Viewer, jobId: string) => pause(deps, viewer, jobId),
    orderQueue: (viewer: Viewer, jobId: string, takeIds: readonly string[]) => orderQueue(deps, viewer, jobId, takeIds),
    sendFirst: (viewer: Viewer, jobId: string) => sendFirst(deps, viewer, jobId),
    stopTake: (viewer: Viewer, jobId: string, takeId: string) => stopTake(deps, viewer, jobId, takeId),

    stageOf: async (jobId: string): Promise<Stage | null> => (await deps.store.findJob(jobId))?.stage ?? null,
    runStage: (jobId: string, stage: Stage) => runStage(deps, jobId, stage),
    drawStills: (jobId: string) => drawStills(deps, jobId),
    missingPreviews: (jobId: string) => missingPreviews(deps, jobId),
    drawPreview: (jobId: string, planVersion: number, code: string) => drawPreview(deps, jobId, planVersion, code),
    cutAnimatic: (jobId: string, planVersion: number) => cutAnimatic(deps, jobId, planVersion),
    requestBurnIn: (viewer: Viewer, jobId: string) => requestBurnIn(deps, viewer, jobId),
    makeBurnIn: (jobId: string) => makeBurnIn(deps, jobId),
    noteBurnInFailure: (jobId: string, error: unknown) => noteBurnInFailure(deps, jobId, error),
    /** Which of these takes come next, at most `most`, in the order that the queue has now; none that is over. */
    nextTakes: async (takeIds: readonly string[], most: number) =>
      (await deps.store.listUnfinished(takeIds)).slice(0, most),
    submitTake: (takeId: string) => submitTake(deps, takeId),
    lookAtTake: (takeId: string) => lookAtTake(deps, takeId),
    whyUnfinished: (jobId: string) => whyUnfinished(deps, jobId),
    reconcileTake: (takeId: string) => reconcileTake(deps, takeId),
    receiveWebhook: (backend: BackendId, call: WebhookCall) => receiveWebhook(deps, wake, backend, call),
    settleUnknown: (viewer: Viewer, takeId: string, verdict: UnknownVerdict) =>
      settleUnknown(deps, wake, viewer, takeId, verdict),
    /** Prices or backends have changed: quotes that wait are made anew, and held jobs look again. */
    reconsider: (jobIds: readonly string[]) => reconsider(deps, wake, jobIds),
    sweepLost: () => sweepLost(deps, wake),
    closeDay: (day: string) => closeDay(deps, day),
    /** The engine gave up on a job: the row says so, with the cause. */
    fail: async (jobId: string, error: unknown): Promise<void> => {
      const job = await deps.store.findJob(jobId);
      if (job?.status === "running") await failJob(deps, job, error);
    },
    /** Running jobs are told in their history that a worker started: after a crash this is where they go on. */
    noteWorkerStart: () =>
      deps.store.noteRunning({
        action: "worker.started",
        summary: "A worker started. The job goes on from its last checkpoint; nothing that is finished is done again.",
      }),
    /** Sends what was decided but never dispatched, and wakes jobs that stand still. */
    wakeWaiting: () => wakeWaiting(deps, wake),
  };
}
