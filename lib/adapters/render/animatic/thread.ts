import { parentPort } from "node:worker_threads";
import { messageOf } from "@/lib/domain/errors";
import { composeBedFile } from "./audio/compose-bed-file";
import { burnInFilm } from "./burn-in-film";
import { drawOverlay } from "./draw-overlay";
import { renderStill } from "./render-still";
import { renderTake } from "./render-take";
import type { FromThread, Task, ToThread } from "./thread-messages";

if (!parentPort) throw new Error("A drawing thread is started by the pool.");
const port = parentPort;
const send = (message: FromThread) => port.postMessage(message);

let current: AbortController | null = null;

port.on("message", (message: ToThread) => {
  if (message.kind === "cancel") current?.abort(new Error("The work was cancelled."));
  else void answer(message.task);
});

async function answer(task: Task): Promise<void> {
  const controller = new AbortController();
  current = controller;
  try {
    await perform(task, controller.signal);
    send({ kind: "finished" });
  } catch (error) {
    send({ kind: "failed", reason: messageOf(error) });
  } finally {
    current = null;
  }
}

function perform(task: Task, signal: AbortSignal): Promise<void> {
  switch (task.kind) {
    case "take":
      return renderTake(task, { signal, onProgress: (done) => send({ kind: "progress", done }) });
    case "still":
      return renderStill(task);
    case "overlay":
      return drawOverlay(task);
    case "bed":
      return composeBedFile(task);
    case "burn-in":
      return burnInFilm(task);
  }
}
