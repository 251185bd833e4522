import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { AppError } from "@/lib/domain/errors";

export type ToolRun = {
  /** Path of ffmpeg or ffprobe. */
  tool: string;
  args: readonly string[];
  /** What is being done, as in "ffmpeg could not <purpose>". */
  purpose: string;
  /** What a run that ends badly is called. */
  failure: "measure_failed" | "render_failed";
  timeoutMs: number;
  signal?: AbortSignal;
  /** Bytes for the tool's standard input, written no faster than it reads them. */
  input?: AsyncIterable<Uint8Array>;
  /** Takes a pipe's bytes as they come, by its number (1 is standard output). Other pipes are read to nowhere. */
  onOutput?: { readonly [pipe: number]: (chunk: Buffer) => void };
};

const STDERR_KEPT_CHARACTERS = 2_000_000;
const TOLD_LINES = 8;
const TOLD_CHARACTERS = 800;
const MISSING_ENCODER = /Unknown encoder|Encoder not found|No such filter/;
const NO_SPACE = /No space left on device|ENOSPC/;

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) killGroup(child);
});

/** Reads a file with nothing but local protocols, whatever a playlist inside it points to. */
export function inputFile(file: string, options: readonly string[] = []): string[] {
  return ["-protocol_whitelist", "file,pipe", ...options, "-i", `file:${path.resolve(file)}`];
}

/**
 * Runs ffmpeg or ffprobe once, without a shell, in a process group of its own, and resolves with what it wrote to
 * standard error. The group is killed when the time is up, when the signal aborts or when this process ends.
 * Throws the signal's reason, or an AppError: "no_encoder" (the tool or an encoder is missing), "disk_full",
 * "timeout", or the given failure with the tool's last words.
 */
export async function runTool(run: ToolRun): Promise<string> {
  run.signal?.throwIfAborted();
  const stopReasons: unknown[] = [];
  const stop = (reason: unknown) => {
    stopReasons.push(reason);
    killGroup(child);
  };
  const child = start(run, stop);
  running.add(child);
  const timer = setTimeout(() => stop(timedOut(run)), run.timeoutMs);
  const onAbort = () => stop(run.signal?.reason);
  run.signal?.addEventListener("abort", onAbort, { once: true });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-STDERR_KEPT_CHARACTERS);
  });
  if (run.input && child.stdin) feed(child.stdin, run.input).catch(stop);
  try {
    const exit = await exitOf(child, run);
    if (stopReasons.length > 0) throw stopReasons[0];
    if (exit.code !== 0) throw failed(run, exit, stderr);
    return stderr;
  } finally {
    clearTimeout(timer);
    run.signal?.removeEventListener("abort", onAbort);
    running.delete(child);
  }
}

/** Hands out what the tool writes; an error of whoever takes it stops the tool instead of this process. */
function start(run: ToolRun, stop: (reason: unknown) => void): ChildProcess {
  const pipes = Object.keys(run.onOutput ?? {}).map(Number);
  const extra = Array.from({ length: Math.max(0, ...pipes.map((pipe) => pipe - 2)) }, () => "pipe" as const);
  const child = spawn(run.tool, run.args, {
    stdio: [run.input ? "pipe" : "ignore", "pipe", "pipe", ...extra],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  for (const pipe of [1, ...extra.map((_, index) => index + 3)]) {
    const stream = child.stdio[pipe] as Readable | null | undefined;
    stream?.on("data", (chunk: Buffer) => {
      try {
        run.onOutput?.[pipe]?.(chunk);
      } catch (error) {
        stop(error);
      }
    });
  }
  return child;
}

type Exit = { code: number | null; killedBy: NodeJS.Signals | null };

function exitOf(child: ChildProcess, run: ToolRun): Promise<Exit> {
  return new Promise((resolve, reject) => {
    child.once("error", (cause: NodeJS.ErrnoException) => {
      const advice = cause.code === "EACCES" ? "may not be run; give it the right to (chmod 755)" : "was not found";
      const message = `${path.basename(run.tool)} ${advice}: ${run.tool}. Set FFMPEG_PATH and FFPROBE_PATH.`;
      reject(new AppError("no_encoder", message, { cause, retryable: false }));
    });
    child.once("close", (code, killedBy) => resolve({ code, killedBy }));
  });
}

/** A tool that ends early closes its input; its exit code and last words say why, so the broken pipe is no news. */
async function feed(stdin: Writable, input: AsyncIterable<Uint8Array>): Promise<void> {
  stdin.on("error", () => {});
  for await (const chunk of input) {
    if (stdin.destroyed) return;
    if (!stdin.write(chunk)) await drained(stdin);
  }
  stdin.end();
}

function drained(stdin: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stdin.off("drain", done).off("close", done);
      resolve();
    };
    stdin.once("drain", done).once("close", done);
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // The group ended by itself in the meantime.
  }
}

function timedOut(run: ToolRun): AppError {
  const seconds = Math.round(run.timeoutMs / 1000);
  return new AppError("timeout", `${path.basename(run.tool)} could not ${run.purpose} within ${seconds} seconds.`);
}

function failed(run: ToolRun, exit: Exit, stderr: string): AppError {
  const tool = path.basename(run.tool);
  const said = lastWords(stderr);
  if (NO_SPACE.test(stderr)) return new AppError("disk_full", `The disk is full: ${tool} could not ${run.purpose}.`);
  const ending = exit.killedBy ? `it was killed by ${exit.killedBy}, perhaps for want of memory. ${said}` : said;
  const message = `${tool} could not ${run.purpose}: ${ending}`.trim();
  if (MISSING_ENCODER.test(stderr)) return new AppError("no_encoder", message, { retryable: false });
  return new AppError(run.failure, message);
}

function lastWords(stderr: string): string {
  const lines = stderr.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const words = lines.slice(-TOLD_LINES).join(" | ").slice(-TOLD_CHARACTERS);
  return words || "it said nothing.";
}
