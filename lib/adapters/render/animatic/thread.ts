import { parentPort } from "node:worker_threads";
import { messageOf } from "@/lib/domain/errors";
import { renderTake } from "./render-take";
import type { FromThread, Task, ToThread } from "./thread-messages";

if (!parentPort) throw new Error("A drawing thread is started by the pool.");
const port = parentPort;
const send = (message: FromThread) => port.postMessage(message);

let current: AbortController | null = null;

port.on("message", (message: ToThread) => {
  if (message.kind === "cancel") current?.abort();
  else void perform(message.task);
});

async function perform(task: Task): Promise<void> {
  const controller = new AbortController();
  current = controller;
  try {
    await renderTake(task, { signal: controller.signal, onProgress: (done) => send({ kind: "progress", done }) });
    send({ kind: "finished" });
  } catch (error) {
    send({ kind: "failed", reason: messageOf(error) });
  } finally {
    current = null;
  }
}
