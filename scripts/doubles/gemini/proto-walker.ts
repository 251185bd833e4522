import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";

type Field = {
  type: string;
  rule?: string | undefined;
  keyType?: string | undefined;
  options?: Record<string, unknown> | undefined;
};
type Node = {
  fields?: Record<string, Field> | undefined;
  values?: Record<string, number> | undefined;
  nested?: Record<string, Node> | undefined;
};

const fieldSchema = z.object({
  type: z.string(),
  rule: z.string().optional(),
  keyType: z.string().optional(),
  options: z.record(z.string(), z.unknown()).optional(),
});
const nodeSchema: z.ZodType<Node> = z.object({
  fields: z.record(z.string(), fieldSchema).optional(),
  values: z.record(z.string(), z.number()).optional(),
  get nested() {
    return z.record(z.string(), nodeSchema).optional();
  },
});

const PACKAGE = ["google", "ai", "generativelanguage", "v1beta"];
const WHOLE = ["int32", "uint32", "sint32", "fixed32", "sfixed32"];
const LARGE = ["int64", "uint64", "sint64", "fixed64", "sfixed64"];
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

let loaded: Node | undefined;

/** The vendor's own descriptors. */
function root(): Node {
  if (!loaded) {
    const file = createRequire(import.meta.url).resolve("@google-ai/generativelanguage/build/protos/protos.json");
    loaded = nodeSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  }
  return loaded;
}

/**
 * What is wrong with a JSON value as a message of google.ai.generativelanguage.v1beta: unknown fields, unknown enum
 * values, wrong scalars, in the service's own words. Empty when it is right.
 */
export function protoProblems(message: string, value: unknown): string[] {
  return checkType(message, PACKAGE, value, "");
}

function checkType(type: string, scope: readonly string[], value: unknown, at: string): string[] {
  if (type.startsWith("google.protobuf.")) return [];
  const scalar = checkScalar(type, value, at);
  if (scalar) return scalar;
  const found = resolve(type, scope);
  if (!found) return [`No such type: ${type}`];
  const { node, path } = found;
  if (node.values) return checkEnum(node.values, value, at);
  return checkMessage(node, path, value, at);
}

function checkMessage(node: Node, path: readonly string[], value: unknown, at: string): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [invalid(at, "is not an object")];
  const fields = new Map(Object.entries(node.fields ?? {}).map(([name, field]) => [jsonName(name, field), field]));
  return Object.entries(value).flatMap(([name, member]) => {
    const field = fields.get(name);
    if (!field) return [`Invalid JSON payload received. Unknown name "${name}" at '${at}': Cannot find field.`];
    return checkField(field, path, member, at === "" ? name : `${at}.${name}`);
  });
}

function checkField(field: Field, path: readonly string[], value: unknown, at: string): string[] {
  if (field.keyType !== undefined) return typeof value === "object" ? [] : [invalid(at, "is not a map")];
  if (field.rule !== "repeated") return checkType(field.type, path, value, at);
  if (!Array.isArray(value)) return [invalid(at, "is not a list")];
  return value.flatMap((item, index) => checkType(field.type, path, item, `${at}[${index}]`));
}

function jsonName(name: string, { options }: Field): string {
  const given = options?.json_name;
  return typeof given === "string" ? given : name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function checkEnum(values: Record<string, number>, value: unknown, at: string): string[] {
  const isKnown = typeof value === "string" ? value in values : Object.values(values).includes(Number(value));
  return isKnown ? [] : [`Invalid value at '${at}': "${String(value)}"`];
}

/** Undefined for everything that is no scalar. */
function checkScalar(type: string, value: unknown, at: string): string[] | undefined {
  const verdict = (isRight: boolean) => (isRight ? [] : [invalid(at, `is no ${type}`)]);
  if (WHOLE.includes(type)) return verdict(Number.isInteger(value));
  if (LARGE.includes(type)) return verdict(Number.isInteger(value) || /^-?\d+$/.test(String(value)));
  if (type === "float" || type === "double") return verdict(typeof value === "number");
  if (type === "bool") return verdict(typeof value === "boolean");
  if (type === "string") return verdict(typeof value === "string");
  if (type === "bytes") return verdict(typeof value === "string" && BASE64.test(value));
  return undefined;
}

/** Looks a type up from the innermost scope outwards, as protobuf does. */
function resolve(type: string, scope: readonly string[]): { node: Node; path: string[] } | null {
  const parts = type.split(".");
  for (let depth = scope.length; depth >= 0; depth -= 1) {
    const path = [...scope.slice(0, depth), ...parts];
    const node = path.reduce<Node | undefined>((current, name) => current?.nested?.[name], root());
    if (node) return { node, path };
  }
  return null;
}

function invalid(at: string, what: string): string {
  return `Invalid value at '${at}': it ${what}`;
}
