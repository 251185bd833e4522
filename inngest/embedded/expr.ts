import { createHash } from "node:crypto";
import { type ASTNode, parse } from "@marcbachmann/cel-js";

type Compiled = ReturnType<typeof parse>;

const compiled = new Map<string, Compiled | null>();
const MAX_COMPILED = 1000;
/** Well below what a Postgres index takes. */
const MAX_KEY_LENGTH = 300;

/** The value of a CEL expression; undefined when it is not valid CEL or names a field that is missing. */
export function evaluate(expression: string, context: Record<string, unknown>): unknown {
  try {
    return compile(expression)?.(context);
  } catch {
    return undefined;
  }
}

/** The value as the text of a key, the same for the same value; null when there is none. Whole numbers are bigints here. */
export function evaluateKey(expression: string, context: Record<string, unknown>): string | null {
  const value = evaluate(expression, context);
  const text = JSON.stringify(value, (_name, part) => (typeof part === "bigint" ? Number(part) : part));
  if (text === undefined) return null;
  return text.length <= MAX_KEY_LENGTH ? text : createHash("sha256").update(text).digest("hex");
}

/** Whether an event meets an expression. As on an Inngest server, an expression that fails does not match. */
export function matches(expression: string | null | undefined, context: Record<string, unknown>): boolean {
  return !expression || evaluate(expression, context) === true;
}

function compile(expression: string): Compiled | null {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  const fresh = tryParse(expression);
  compiled.set(expression, fresh);
  return fresh;
}

function tryParse(expression: string): Compiled | null {
  try {
    return parse(expression);
  } catch {
    return null;
  }
}

const MAX_DEPTH = 5;
const MAX_KEYS = 500;

/**
 * The key a waiting run is found by: from `event.a.b == async.c.d && …` it is `c.d=<value of event.a.b>`.
 * Null when the expression demands no such equality; the wait is then compared with every event of its name.
 */
export function waitKey(expression: string | null, event: unknown): string | null {
  const ast = expression ? compile(expression)?.ast : undefined;
  if (!ast) return null;
  for (const [left, right] of requiredEqualities(ast)) {
    const paths = eventAndAsync(left, right);
    const key = paths && keyOf(paths.async, valueAt(event, paths.event));
    if (key) return key;
  }
  return null;
}

/** Every key under which a run may wait for this event. Null: too many to list, compare with every wait of the name. */
export function eventKeys(event: Record<string, unknown>): string[] | null {
  const keys: string[] = [];
  collectKeys(event, "", 1, keys);
  return keys.length > MAX_KEYS ? null : keys;
}

function collectKeys(value: unknown, path: string, depth: number, keys: string[]): void {
  if (keys.length > MAX_KEYS) return;
  if (!isRecord(value)) {
    const key = keyOf(path, value);
    if (key) keys.push(key);
    return;
  }
  if (depth > MAX_DEPTH) return;
  for (const [name, child] of Object.entries(value))
    collectKeys(child, path ? `${path}.${name}` : name, depth + 1, keys);
}

function keyOf(path: string, value: unknown): string | null {
  if (value === undefined || (typeof value === "object" && value !== null)) return null;
  if (path.split(".").length > MAX_DEPTH) return null;
  const key = `${path}=${JSON.stringify(value)}`.replaceAll("\0", "");
  return key.length > MAX_KEY_LENGTH ? null : key;
}

/** The two sides of every `==` that must hold for the whole expression to hold. */
function requiredEqualities(node: ASTNode): [ASTNode, ASTNode][] {
  if (node.op === "==") return [node.args];
  if (node.op === "&&") return node.args.flatMap(requiredEqualities);
  return [];
}

function eventAndAsync(left: ASTNode, right: ASTNode): { event: string; async: string } | null {
  const paths = new Map([pathOf(left), pathOf(right)].filter((path) => path !== null));
  const event = paths.get("event");
  const async = paths.get("async");
  return event && async ? { event, async } : null;
}

/** `event.data.id` as ["event", "data.id"]. */
function pathOf(node: ASTNode): [string, string] | null {
  const names: string[] = [];
  let at: ASTNode = node;
  while (at.op === ".") {
    names.unshift(at.args[1]);
    at = at.args[0];
  }
  return at.op === "id" && names.length > 0 ? [at.args, names.join(".")] : null;
}

function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
