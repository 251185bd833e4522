import { BACKEND_IDS, BACKEND_NAMES, type BackendId } from "@/lib/domain/backend";
import type { FieldProblem } from "@/lib/domain/errors";

/** One "key: value" line at the top of a text file, as the field of a brief that it sets. */
export type HeadField = { path: readonly string[]; value: unknown; line: number };

export type BriefFileHead = {
  fields: HeadField[];
  problems: (FieldProblem & { line: number })[];
  /** Index of the first line after the head. */
  bodyStart: number;
};

type Reader = { path: readonly string[]; read: (text: string) => unknown };

const BACKENDS_BY_NAME: Readonly<Record<string, BackendId>> = Object.fromEntries(
  BACKEND_IDS.map((id) => [BACKEND_NAMES[id].toLowerCase(), id]),
);

const text = (value: string) => value;
const list = (value: string) => value.split(/[\s,;]+/).filter(Boolean);
/** Anything that is no number is handed on as it is, for the schema to refuse by its field's name. */
/** Backends by their ids or by the names people know. */
const backends = (value: string) =>
  list(value).map((name) => BACKENDS_BY_NAME[name.toLowerCase()] ?? name.toLowerCase());
const number = (value: string) => (/^-?\d+([.,]\d+)?$/.test(value) ? Number(value.replace(",", ".")) : value);
const flag = (value: string) =>
  /^(yes|on|true)$/i.test(value) ? true : /^(no|off|false)$/i.test(value) ? false : value;
const dollars = (value: string) => number(value.replace(/\$|usd|dollars?/gi, "").trim());
const framesPerSecond = (value: string) => number(value.replace(/fps/i, "").trim());

const READERS: Readonly<Record<string, Reader>> = {
  title: { path: ["title"], read: text },
  duration: { path: ["durationSeconds"], read: seconds },
  project: { path: ["project"], read: text },
  budget: { path: ["budgetUsd"], read: dollars },
  complexity: { path: ["complexity"], read: number },
  aspect: { path: ["aspectRatio"], read: text },
  fps: { path: ["fps"], read: framesPerSecond },
  resolution: { path: ["resolution"], read: text },
  style: { path: ["style"], read: text },
  mood: { path: ["mood"], read: text },
  palette: { path: ["palette"], read: list },
  language: { path: ["language"], read: text },
  priority: { path: ["priority"], read: (value) => value.toLowerCase() },
  preset: { path: ["preset"], read: text },
  voice: { path: ["preferences", "voice"], read: flag },
  music: { path: ["preferences", "music"], read: flag },
  quality: { path: ["preferences", "qualityFloor"], read: number },
  backends: { path: ["preferences", "allowedBackends"], read: backends },
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  "duration seconds": "duration",
  length: "duration",
  "budget usd": "budget",
  "aspect ratio": "aspect",
  ratio: "aspect",
  "frame rate": "fps",
  colours: "palette",
  colors: "palette",
  "quality floor": "quality",
  "allowed backends": "backends",
  backend: "backends",
};

/** Keys of a screenplay's title page that say nothing about the film to make. */
const IGNORED = new Set(["credit", "author", "authors", "source", "draft date", "contact", "copyright", "revision"]);
const FENCE = /^---\s*$/;
const KEY_LINE = /^\s*([A-Za-z][A-Za-z _-]{1,24}?)\s*:\s*(.*)$/;

/**
 * Reads the "key: value" lines above the prompt. Between two lines of "---" every line has to be one; without them the
 * head ends at the first line that isn't, so that "Scene 1: …" stays part of the prompt.
 */
export function readHead(lines: readonly string[]): BriefFileHead {
  const head: BriefFileHead = { fields: [], problems: [], bodyStart: 0 };
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return head;
  const isFenced = FENCE.test(lines[first] ?? "") && lines.slice(first + 1).some((line) => FENCE.test(line));
  let index = isFenced ? first + 1 : first;
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (isFenced && FENCE.test(line)) break;
    if (!readLine(line, index + 1, isFenced, head)) break;
  }
  head.bodyStart = isFenced ? index + 1 : index;
  return head;
}

/** False when the line isn't part of the head. */
function readLine(line: string, lineNumber: number, isFenced: boolean, head: BriefFileHead): boolean {
  const [, name = "", value = ""] = line.match(KEY_LINE) ?? [];
  const key = name.toLowerCase().replace(/[_-]/g, " ").trim();
  const reader = READERS[OTHER_NAMES[key] ?? key];
  if (reader) {
    head.fields.push({ path: reader.path, value: reader.read(value.trim()), line: lineNumber });
    return true;
  }
  if (IGNORED.has(key) || (isFenced && line.trim() === "")) return true;
  if (!isFenced) return false;
  const message = name ? `“${name}” is not a field of a brief.` : `“${line.trim()}” is not written as “key: value”.`;
  head.problems.push({ field: name || "brief", message, line: lineNumber });
  return true;
}

/** "30", "30 s", "1:30", "1.5 min" and "1 min 30 s" as seconds. */
function seconds(value: string): unknown {
  const clock = value.match(/^(\d{1,2}):([0-5]\d)$/);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts = value.match(
    /^(?:(\d+(?:\.\d+)?)\s*m(?:in(?:ute)?s?)?)?\s*(?:(\d+(?:\.\d+)?)\s*(?:s(?:ec(?:ond)?s?)?)?)?$/i,
  );
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return value;
  return Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
}
