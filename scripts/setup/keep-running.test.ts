import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepRunning } from "./keep-running.mjs";
import { isAlive } from "./process-id.mjs";

let folder: string;
let lines: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "keep-"));
  lines = [];
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Writes down its own process id and that of a program it starts itself, then goes on as told. */
function command(then: string): string[] {
  const script = `
    import { spawn, spawnSync } from "node:child_process";
    import fs from "node:fs";
    const tool = spawn("sleep", ["300"], { stdio: "ignore" });
    fs.appendFileSync(${JSON.stringify(pidFile())}, process.pid + " " + tool.pid + "\\n");
    ${then}`;
  return [process.execPath, "--input-type=module", "-e", script];
}

const pidFile = () => path.join(folder, "pids");

/** Process ids of each life so far: the process and the program it started. */
function lives(): number[][] {
  if (!fs.existsSync(pidFile())) return [];
  return fs
    .readFileSync(pidFile(), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

const keep = (then: string) =>
  keepRunning({
    name: "worker",
    command: command(then),
    env: process.env,
    logFile: path.join(folder, "worker.log"),
    graceMs: 1000,
    log: (line) => lines.push(line),
  });

/** A dead process that its parent has not looked after yet still has an entry. */
const isGone = (pid: number) => !isAlive(pid) || stateOf(pid).startsWith("Z");

const stateOf = (pid: number) =>
  spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();

it("starts a process again when it dies, says so, and leaves nothing that the dead one had started", async () => {
  const kept = keep("setInterval(() => {}, 1000);");
  await until(() => lives().length === 1);
  const [[first = 0, firstTool = 0] = []] = lives();
  process.kill(first, "SIGKILL");

  await until(() => lives().length === 2);
  expect(lines.join()).toContain("The worker stopped unexpectedly (SIGKILL). It is started again");
  await until(() => isGone(firstTool));
  await kept.stop();
});

it("gives up on a process that keeps dying, with its last words", async () => {
  const kept = keep('console.error("no database"); process.exit(3);');
  const reason = await kept.gaveUp;
  expect(lives()).toHaveLength(5);
  expect(reason).toContain("The worker stopped unexpectedly (exit code 3)");
  expect(reason).toContain("no database");
});

it("ends a process that does not want to end, and everything it started", async () => {
  const kept = keep('process.on("SIGTERM", () => {}); setInterval(() => {}, 1000);');
  await until(() => lives().length === 1);
  await kept.stop();
  for (const pid of lives().flat()) await until(() => isGone(pid));
  expect(lives()).toHaveLength(1);
});

it("leaves nothing running when the launcher itself is killed", async () => {
  const launcher = `
    import { keepRunning } from ${JSON.stringify(path.join(import.meta.dirname, "keep-running.mjs"))};
    keepRunning({ name: "worker", command: ${JSON.stringify(command("setInterval(() => {}, 1000);"))},
      env: process.env, logFile: null, graceMs: 1000, log: () => {} });
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", launcher], { stdio: "ignore" });
  await until(() => lives().length === 1);
  const gone = once(parent, "exit");
  parent.kill("SIGKILL");
  await gone;
  for (const pid of lives().flat()) await until(() => isGone(pid));
});
