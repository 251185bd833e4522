import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { BriefInput } from "@/lib/domain/brief";
import { describeFileProblem, parseBriefFile } from "@/lib/domain/brief-file";
import { AppError } from "@/lib/domain/errors";
import { type Micros, usd } from "@/lib/domain/money";
import { type Pins, parsePins } from "@/scripts/film/pins";

/** A new film, or one that was begun and waits, was stopped or was left alone. */
export type FilmJob = { kind: "new"; brief: BriefInput } | { kind: "begun"; jobId: string };

export type FilmOptions = {
  job: FilmJob;
  /** Absolute path of the film to write. */
  outPath: string;
  approve: boolean;
  maxCostMicros: Micros | null;
  pins: Pins;
  json: boolean;
};

const FLAGS = {
  brief: { type: "string" },
  resume: { type: "string" },
  out: { type: "string" },
  duration: { type: "string" },
  aspect: { type: "string" },
  resolution: { type: "string" },
  fps: { type: "string" },
  title: { type: "string" },
  project: { type: "string" },
  pin: { type: "string", multiple: true },
  approve: { type: "boolean" },
  "max-cost": { type: "string" },
  json: { type: "boolean" },
} as const;

/** Reads the command line. Options win over what a brief file says. Relative paths start where the command was called. */
export function parseFilmOptions(args: string[], calledFrom: string): FilmOptions {
  const { values, positionals } = parse(args);
  return {
    job: jobFrom(values, positionals, calledFrom),
    outPath: path.resolve(calledFrom, values.out ?? "film.mp4"),
    approve: values.approve ?? false,
    maxCostMicros: values["max-cost"] === undefined ? null : usd(number("--max-cost", values["max-cost"])),
    pins: parsePins(values.pin ?? []),
    json: values.json ?? false,
  };
}

function jobFrom(values: Values, positionals: string[], calledFrom: string): FilmJob {
  const changes = overrides(values);
  if (values.resume !== undefined) {
    if (values.brief === undefined && positionals.length === 0 && Object.keys(changes).length === 0) {
      return { kind: "begun", jobId: values.resume };
    }
    throw new AppError(
      "invalid_input",
      "--resume goes on with a film as it is; it takes no brief and changes nothing.",
    );
  }
  const brief = values.brief
    ? briefFromFile(path.resolve(calledFrom, values.brief))
    : briefFromText("brief.txt", positionals.join(" "));
  return { kind: "new", brief: { ...brief, ...changes } as BriefInput };
}

type Values = ReturnType<typeof parse>["values"];

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, allowPositionals: true });
  } catch (error) {
    throw new AppError("invalid_input", `${error instanceof Error ? error.message : error} See --help.`);
  }
}

function overrides(values: Values): Record<string, unknown> {
  const given = {
    title: values.title,
    project: values.project,
    durationSeconds: values.duration && number("--duration", values.duration),
    aspectRatio: values.aspect,
    resolution: values.resolution,
    fps: values.fps && number("--fps", values.fps),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function number(flag: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new AppError("invalid_input", `${flag} needs a number, not “${text}”.`);
  return value;
}

function briefFromFile(file: string): BriefInput {
  try {
    return briefFromText(path.basename(file), readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("not_found", `The brief ${file} can't be read.`, { cause: error });
  }
}

function briefFromText(name: string, text: string): BriefInput {
  const parsed = parseBriefFile(name, text);
  if (parsed.ok) return parsed.brief;
  throw new AppError("invalid_input", parsed.problems.map(describeFileProblem).join("\n"));
}
