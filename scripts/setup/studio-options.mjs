import { parseArgs } from "node:util";
import { Problem } from "./problem.mjs";

export const HELP = `npm run studio -- [options]

Starts the whole studio: database, web server and worker. Ctrl-C ends it.

  --port N   answer on this port (default: the first free one from 3000 on)
  --doubles  render with stand-ins of every provider on this machine: real
             requests, real files, no keys, no cost; kept apart from your data
  --dev      run from the sources and show changes at once
  --reset    delete everything this studio keeps (jobs, films, people), after asking
  --yes      do not ask
  --help     show this`;

/**
 * @param {string[]} args
 * @returns {{ port: number | undefined, dev: boolean, doubles: boolean, reset: boolean, yes: boolean, help: boolean }}
 */
export function parseStudioOptions(args) {
  const { port, dev = false, doubles = false, reset = false, yes = false, help = false } = parse(args);
  if (port !== undefined && !isPort(port)) {
    throw new Problem(`--port ${port} is no port.`, "Give a whole number from 1 to 65535.");
  }
  return { port: port === undefined ? undefined : Number(port), dev, doubles, reset, yes, help };
}

function parse(args) {
  const flag = /** @type {const} */ ({ type: "boolean" });
  try {
    const options = {
      port: /** @type {const} */ ({ type: "string" }),
      dev: flag,
      doubles: flag,
      reset: flag,
      yes: flag,
      help: flag,
    };
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Problem(`${error.message.split(".")[0]}.`, HELP);
  }
}

const isPort = (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
