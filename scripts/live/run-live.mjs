import { spawn } from "node:child_process";
import { once } from "node:events";
import { composeEnvironment, readUserEnvironment } from "../setup/environment.mjs";
import { dataFolder, ROOT } from "../setup/folders.mjs";
import { prepareTools } from "../setup/prepare.mjs";

const HELP = `npm run live -- PROVIDER --max-cost USD

Asks one provider for real, once, as cheaply as it goes, and says what came of it and what it cost.

  PROVIDER      gemini, veo3, runway or replicate; its key must be set (docs/providers.md)
  --max-cost N  the most this may cost, in dollars; without it nothing is sent`;

/**
 * `npm run live`: the one command that spends money without the studio's gates, so it asks for a limit by name.
 * @param {string[]} args
 */
export async function runLive(args) {
  if (args.length === 0 || args.includes("--help")) return console.log(HELP);
  const userEnv = readUserEnvironment();
  const dataDir = dataFolder(userEnv);
  const tools = await prepareTools({ userEnv, dataDir, log: console.log });
  const env = composeEnvironment({ userEnv, dataDir, tools });
  const command = ["--import", "tsx", "--conditions=react-server", "scripts/live/main.ts", ...args];
  const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: "inherit" });
  const [code] = await once(child, "exit");
  process.exitCode = code ?? 1;
}
