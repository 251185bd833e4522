import { spawn } from "node:child_process";
import { once } from "node:events";
import os from "node:os";
import { forgetPersonalSettings } from "./environment.mjs";
import { ROOT } from "./folders.mjs";
import { guard, signalGroup } from "./guard.mjs";
import { prepareTools } from "./prepare.mjs";
import { openSession } from "./session.mjs";

/**
 * `npm run bench`: measures this machine. Name benches to run only those; --json FILE keeps the numbers.
 * @param {string[]} args
 */
export async function runBench(args) {
  const session = openSession({ log: console.log, farewell: "Ending the measurement …" });
  await session.guard(async () => {
    forgetPersonalSettings(process.env);
    const tools = await prepareTools({ userEnv: process.env, dataDir: os.tmpdir(), log: console.log });
    const env = { ...process.env, FFMPEG_PATH: tools.ffmpeg.path, FFPROBE_PATH: tools.ffprobe.path };
    const script = ["--import", "tsx", "--conditions=react-server", "scripts/bench-run/run-bench.ts"];
    const child = spawn(process.execPath, [...script, ...args], { cwd: ROOT, env, stdio: "inherit", detached: true });
    guard(child, { signal: "TERM", lastSignal: "KILL", graceSeconds: 5 });
    session.onEnd(() => signalGroup(child.pid, "SIGTERM"));
    const [code] = await once(child, "exit");
    await session.end(code ?? 1);
  });
}
