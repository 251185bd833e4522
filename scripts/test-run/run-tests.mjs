import fs from "node:fs";
import { performance } from "node:perf_hooks";
import { forgetPersonalSettings } from "../setup/environment.mjs";
import { prepareTools } from "../setup/prepare.mjs";
import { explain, Problem } from "../setup/problem.mjs";
import { seconds } from "../setup/say.mjs";
import { openSession } from "../setup/session.mjs";
import { listLeftovers, temporaryFolder } from "../setup/temporary-folder.mjs";
import { STAGES } from "./stages.mjs";
import { describe, oneCheck, sum } from "./tally.mjs";

const log = console.log;
const PREFIX = "aiprod-run";

/**
 * `npm test`: runs every stage (or those named), also after one failed, and says the sum in the last line.
 * @param {string[]} args
 */
export async function runTests(args) {
  const session = openSession({ log, farewell: "Ending the tests …" });
  await session.guard(async () => {
    const names = chooseStages(args);
    forgetPersonalSettings(process.env);
    const folder = makeFolder(session);
    await prepareTools({ userEnv: process.env, dataDir: folder, log });
    const results = [];
    for (const name of names) {
      results.push(await runStage(STAGES[name], { folder, log }));
      if (session.signal.aborted) return;
    }
    const total = sum(results.map(({ tally }) => tally));
    log(`\n${results.map(describeResult).join("\n")}\n`);
    log(describe(total));
    await session.end(total.failed > 0 || total.passed === 0 ? 1 : 0);
  });
}

/** @param {string[]} args @returns {string[]} names of stages, in the order they run */
export function chooseStages(args) {
  const all = Object.keys(STAGES);
  const unknown = args.find((name) => !all.includes(name));
  if (unknown) throw new Problem(`There is no test stage called ${unknown}.`, `Choose from: ${all.join(", ")}.`);
  return args.length ? all.filter((name) => args.includes(name)) : all;
}

function makeFolder(session) {
  for (const leftover of listLeftovers(PREFIX)) fs.rmSync(leftover, { recursive: true, force: true });
  const folder = temporaryFolder(PREFIX);
  fs.mkdirSync(folder, { mode: 0o755 });
  session.onEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function runStage({ title, run }, context) {
  const startedAt = performance.now();
  context.log(`\n── ${title}`);
  const tally = await run(context).catch((error) => {
    context.log(explain(error).join("\n"));
    return oneCheck(false);
  });
  return { title, tally, tookMs: performance.now() - startedAt };
}

const describeResult = ({ title, tally, tookMs }) =>
  `${tally.failed ? "✗" : "✓"} ${title.padEnd(34)} ${describe(tally).padEnd(38)} ${seconds(tookMs)}`;
