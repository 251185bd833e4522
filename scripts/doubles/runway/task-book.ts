import { randomUUID } from "node:crypto";
import type { TaskRetrieveResponse } from "@runwayml/sdk/resources/tasks";
import type { clip } from "../kit/clip";
import type { DoubleState } from "../kit/double";
import { creditsFor, hasSound, MICROS_PER_CREDIT } from "./credits";
import { failureOf } from "./fates";
import { finishedTask, runningTask, type TaskEntry } from "./task-state";
import type { VideoRequest } from "./video-request-schema";

export type TaskBook = ReturnType<typeof createTaskBook>;

/** All tasks of one Runway double. A task is over when it was asked for `looksUntilDone` times. */
export function createTaskBook(ledger: DoubleState["ledger"], looksUntilDone: number, makeClip: typeof clip) {
  const entries = new Map<string, TaskEntry>();
  const isOver = ({ fate, looks, isStopped }: TaskEntry) =>
    isStopped || (fate !== "never-finishes" && looks >= looksUntilDone);
  /** The charge as the ledger has it now. */
  const creditsOf = (id: string) => {
    const job = ledger.jobs.find((one) => one.providerJobId === id);
    return (job?.billedMicros ?? 0) / MICROS_PER_CREDIT;
  };

  return {
    /** Accepts a task and bills it. */
    accept(request: VideoRequest, fate: string): { id: string; credits: number } {
      const id = randomUUID();
      const createdAt = new Date().toISOString();
      entries.set(id, { id, createdAt, request, fate, looks: 0, isStopped: false, links: 0 });
      const credits = creditsFor(request);
      const bill = { correlation: null, prompt: request.promptText, billedMicros: credits * MICROS_PER_CREDIT };
      ledger.accept({ provider: "runway", providerJobId: id, ...bill });
      return { id, credits };
    },
    /** One question about a task; a fresh link to its output each time. */
    look(id: string, origin: string): TaskRetrieveResponse | null {
      const entry = entries.get(id);
      if (!entry) return null;
      entry.looks += 1;
      if (!isOver(entry)) return runningTask(entry, looksUntilDone);
      if (failureOf(entry.fate)?.isRefunded) ledger.refund(id);
      entry.links += 1;
      return finishedTask(entry, creditsOf(id), `${origin}/outputs/${id}/${entry.links}.mp4`);
    },
    /** Stops a task that runs, without a charge; removes one that is over, and its file with it. */
    remove(id: string): boolean {
      const entry = entries.get(id);
      if (!entry) return false;
      if (isOver(entry)) return entries.delete(id);
      entry.isStopped = true;
      ledger.refund(id);
      return true;
    },
    /** The file behind one link, or why there is none. */
    async file(id: string, link: number): Promise<Buffer | "no video" | "expired"> {
      const entry = entries.get(id);
      if (!entry || (entry.fate === "expired-link" && link === 1)) return "expired";
      if (entry.fate === "wrong-type") return "no video";
      const { ratio, duration: seconds } = entry.request;
      const [width = 0, height = 0] = ratio.split(":").map(Number);
      return await makeClip({ width, height, fps: 24, seconds, audio: hasSound(entry.request) });
    },
    list: () =>
      [...entries.values()].map(({ id, createdAt, request: { model } }) => ({
        createdAt,
        model,
        credits: creditsOf(id),
      })),
    clear: () => entries.clear(),
  };
}
