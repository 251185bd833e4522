import { execFile } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./folders.mjs";
import { Problem } from "./problem.mjs";

const run = promisify(execFile);
const ASK_LIMIT_MS = 20_000;
const WAY_OUT =
  "Install it (Debian and Ubuntu: apt-get install ffmpeg; macOS: brew install ffmpeg), or set FFMPEG_PATH and FFPROBE_PATH to where it is.";

/**
 * @typedef {{ path: string, origin: string }} Candidate
 * @typedef {{ path: string, origin: string, version: string }} Tool
 * @typedef {{ ffmpeg: Tool, ffprobe: Tool }} MediaTools
 */

/**
 * Finds a video encoder that can write H.264 with AAC sound, and the program that measures files.
 * Order: what the environment names, what PATH finds, what npm installed.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<MediaTools>}
 */
export async function findMediaTools(env = process.env) {
  const [ffmpeg, ffprobe] = await Promise.all([
    findTool("ffmpeg", env.FFMPEG_PATH, env, canEncode),
    findTool("ffprobe", env.FFPROBE_PATH, env, versionOf),
  ]);
  return { ffmpeg, ffprobe };
}

async function findTool(name, named, env, check) {
  const candidates = listCandidates(name, named, env);
  for (const candidate of candidates) {
    const version = await check(candidate.path);
    if (version) return { ...candidate, version };
  }
  if (named) {
    throw new Problem(
      `${name.toUpperCase()}_PATH names ${named}, which is no working ${name} with H.264 and AAC.`,
      `Correct it, or unset it to let the studio find ${name} itself.`,
    );
  }
  throw new Problem(`There is no working video encoder: ${name} was not found, or lacks H.264 or AAC.`, WAY_OUT);
}

/**
 * Where a tool is looked for, best first. A tool that the environment names is the only one.
 * @param {"ffmpeg" | "ffprobe"} name
 * @param {string | undefined} named
 * @param {Record<string, string | undefined>} env
 * @returns {Candidate[]}
 */
export function listCandidates(name, named, env) {
  if (named) return [{ path: named, origin: `${name.toUpperCase()}_PATH` }];
  const fromPath = (env.PATH ?? "")
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => ({ path: path.join(folder, name), origin: "PATH" }))
    .filter((candidate) => fs.existsSync(candidate.path));
  return [...fromPath.slice(0, 1), ...fromNpm(name)];
}

function fromNpm(name) {
  const platform = `${process.platform}-${process.arch}`;
  const specifiers =
    name === "ffmpeg"
      ? [`node-ffmpeg-${platform}/ffmpeg`, `@ffmpeg-installer/${platform}/ffmpeg`]
      : [`@ffprobe-installer/${platform}/ffprobe`];
  const require = createRequire(path.join(ROOT, "package.json"));
  return specifiers.flatMap((specifier) => {
    try {
      const file = require.resolve(specifier);
      makeExecutable(file);
      return [{ path: file, origin: "npm" }];
    } catch {
      return [];
    }
  });
}

/** npm delivers some of these programs without the right to run them, when install scripts are off. */
function makeExecutable(file) {
  if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
}

async function canEncode(ffmpeg) {
  const encoders = await ask(ffmpeg, ["-hide_banner", "-encoders"]);
  const hasBoth = / libx264 /.test(encoders) && / aac /.test(encoders);
  return hasBoth ? versionOf(ffmpeg) : null;
}

async function versionOf(program) {
  return /version (\S+)/.exec(await ask(program, ["-version"]))?.[1] ?? null;
}

async function ask(program, args) {
  try {
    return (await run(program, args, { timeout: ASK_LIMIT_MS, maxBuffer: 10_000_000 })).stdout;
  } catch {
    return "";
  }
}
