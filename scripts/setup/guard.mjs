import { spawn } from "node:child_process";

/**
 * Ends a detached child when this process ends, however it ends, even by kill -9: a shell waits at the other end of a
 * pipe and signals the child's whole process group when the pipe closes.
 * @param {import("node:child_process").ChildProcess} child  spawned with `detached: true`
 * @param {{ signal: string, lastSignal: string, graceSeconds: number }} options
 */
export function guard(child, { signal, lastSignal, graceSeconds }) {
  if (!child.pid || process.platform === "win32") return;
  const script = `read _; kill -s ${signal} -- -$1; n=0
    while kill -s 0 -- -$1; do
      if [ $n -ge ${graceSeconds} ]; then kill -s ${lastSignal} -- -$1; exit; fi
      n=$((n + 1)); sleep 1
    done`;
  const shell = spawn("/bin/sh", ["-c", script, "guard", String(child.pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
    detached: true,
  });
  shell.stdin.on("error", () => {});
  child.once("exit", () => shell.kill("SIGKILL"));
  shell.unref();
  shell.stdin.unref();
}

/**
 * Signals a detached child and everything it started.
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  if (!pid) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
