import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import readline from "node:readline";
import * as wasmBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { createAdapterFactory } from "./open-adapter.mjs";

/** The code the native engine gives every failed request. */
const REQUEST_FAILED = 4466;

/**
 * Answers Prisma's JSON-RPC requests, one per line of stdin, until stdin closes.
 * @param {{ url: string, shadowUrl?: string, datamodels: [string, string][] }} options
 */
export function serveEngine(options) {
  const engine = lazily(() => startEngine(options));
  const prisma = remoteConsole();
  const running = new Set();

  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => {
    if (!line.trim()) return;
    const message = JSON.parse(line);
    if (message.method === undefined) return prisma.acknowledge(message.id);
    const answer = answerRequest(message, engine, prisma).finally(() => running.delete(answer));
    running.add(answer);
  });
  lines.on("close", async () => {
    await Promise.allSettled(running);
    process.exit(0);
  });
  process.on("SIGTERM", () => process.exit(0));
}

async function answerRequest({ id, method, params }, engine, prisma) {
  try {
    await send({ jsonrpc: "2.0", id, result: await callEngine(await engine(), method, params, prisma) });
  } catch (error) {
    await send({ jsonrpc: "2.0", id, error: describeFailure(error) });
  }
}

async function callEngine(engine, method, params, prisma) {
  const name = method === "getDatabaseVersion" ? "version" : method;
  if (typeof engine[name] !== "function") {
    throw new Error(`${method} is not available in the WebAssembly schema engine`);
  }
  const result = (await engine[name](params)) ?? null;
  if (method !== "diff") return result;
  if (result.stdout) await prisma.print(result.stdout);
  return { exitCode: result.exitCode, stdout: null };
}

function describeFailure(error) {
  const message = panicMessage || error?.message || String(error);
  const data = {
    is_panic: panicMessage !== "",
    message,
    meta: error?.meta ?? null,
    error_code: error?.code ?? null,
    ...(panicMessage ? { error: { message } } : {}),
  };
  return { code: REQUEST_FAILED, message: "An error happened. Check the data field for details.", data };
}

/** Printing is a request from the engine to Prisma, which acknowledges it by its id. */
function remoteConsole() {
  const waiting = new Map();
  let lastId = 0;
  return {
    print(content) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        void send({ jsonrpc: "2.0", id, method: "print", params: { content } });
      });
    },
    acknowledge(id) {
      waiting.get(id)?.();
      waiting.delete(id);
    },
  };
}

const send = (message) => new Promise((resolve) => process.stdout.write(`${JSON.stringify(message)}\n`, resolve));

let panicMessage = "";

async function startEngine({ url, shadowUrl, datamodels }) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panicMessage = message;
    },
  };
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const wasm = new WebAssembly.Module(fs.readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": wasmBindings });
  wasmBindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const options = { datamodels: datamodels.length ? datamodels : undefined };
  return wasmBindings.SchemaEngine.new(options, () => {}, createAdapterFactory({ url, shadowUrl }));
}

function lazily(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}
