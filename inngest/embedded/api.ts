import { z } from "zod";
import { CheckpointBatcher, type CheckpointCounters } from "./batcher";
import { type Database, openDatabase } from "./database";
import { cancelRun } from "./ending";
import { InvalidEventError, storeEvents } from "./events";
import { DEFAULT_LIMITS, type Limits, type UsageByDispatch } from "./limits";
import { checkpointBody, eventsBody, signalBody } from "./protocol";
import { ensureSchema } from "./schema";
import { sendSignal } from "./signals";

/** The base URL of a client that talks to this API. Never resolved: the API's fetch answers. */
export const EMBEDDED_ORIGIN = "http://embedded.local";

export type EmbeddedApiOptions = { databaseUrl: string; poolSize?: number; limits?: Partial<Limits> };

export type EmbeddedApi = {
  /** For `new Inngest({ fetch, isDev: true, baseUrl: EMBEDDED_ORIGIN })`. */
  fetch: typeof fetch;
  databaseUrl: string;
  database: Database;
  limits: Limits;
  usage: UsageByDispatch;
  counters: CheckpointCounters;
  /** Resolves when the tables exist; throws when they belong to another version. */
  ready: () => Promise<void>;
  /** Called after events were stored by this process. */
  onEvents: (listener: () => void) => void;
  close: () => Promise<void>;
};

const DEFAULT_POOL_SIZE = 10;

/**
 * The server side of the Inngest SDK, answered from Postgres: events, signals, checkpoints, cancellation.
 * A process that only sends events needs nothing else; it connects at its first event and needs no function.
 */
export function createEmbeddedFetch(options: EmbeddedApiOptions): EmbeddedApi {
  const database = openDatabase(options.databaseUrl, options.poolSize ?? DEFAULT_POOL_SIZE);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const usage: UsageByDispatch = new Map();
  const batcher = new CheckpointBatcher(database, limits, usage);
  const listeners: (() => void)[] = [];
  const ready = once(() => ensureSchema(database));
  const context: Context = {
    database,
    limits,
    batcher,
    notify: () => {
      for (const listener of listeners) listener();
    },
  };
  return {
    fetch: async (input, init) => {
      await ready();
      return answer(context, readRequest(input, init));
    },
    databaseUrl: options.databaseUrl,
    database,
    limits,
    usage,
    counters: batcher.counters,
    ready,
    onEvents: (listener) => {
      listeners.push(listener);
    },
    close: database.close,
  };
}

type Context = { database: Database; limits: Limits; batcher: CheckpointBatcher; notify: () => void };
type ApiRequest = { method: string; path: string; body: unknown; header: (name: string) => string | null };

type Answer = (context: Context, request: ApiRequest) => Promise<Response>;

const ROUTES: readonly { method: string; path: RegExp; answer: Answer }[] = [
  { method: "POST", path: /^\/e\/[^/]+$/, answer: receiveEvents },
  { method: "POST", path: /^\/v1\/checkpoint\/[^/]+\/async$/, answer: receiveCheckpoint },
  { method: "POST", path: /^\/v1\/signals$/, answer: receiveSignal },
  { method: "DELETE", path: /^\/v1\/runs\/[^/]+$/, answer: receiveCancellation },
];

async function answer(context: Context, request: ApiRequest): Promise<Response> {
  const { method, path } = request;
  const route = ROUTES.find((candidate) => candidate.method === method && candidate.path.test(path));
  if (!route) return problem(501, `${method} ${path} needs an Inngest server; the embedded engine lacks it`);
  try {
    return await route.answer(context, request);
  } catch (error) {
    if (error instanceof InvalidEventError) return problem(400, error.message);
    if (error instanceof z.ZodError) return problem(400, z.prettifyError(error));
    throw error;
  }
}

async function receiveEvents(context: Context, { header, body }: ApiRequest): Promise<Response> {
  const seed = header("x-inngest-event-id-seed");
  const ids = await storeEvents(context.database, eventsBody.parse(body), seed, context.limits);
  context.notify();
  return Response.json({ ids, status: 200 });
}

async function receiveCheckpoint(context: Context, { body }: ApiRequest): Promise<Response> {
  const answered = await context.batcher.store(checkpointBody.parse(body));
  return answered === "stored" ? STORED : STALE;
}

/** Without a body a response can be given any number of times; making one is dear. */
const STORED = new Response(null, { status: 200 });
const STALE = new Response(null, { status: 409 });

async function receiveSignal(context: Context, { body }: ApiRequest): Promise<Response> {
  const { signal, data } = signalBody.parse(body);
  const runId = await sendSignal(context.database, signal, data);
  if (runId === null) return problem(404, `No run waits for the signal "${signal}"`);
  context.notify();
  return Response.json({ data: { run_id: runId } });
}

async function receiveCancellation(context: Context, { path }: ApiRequest): Promise<Response> {
  const runId = decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
  const cancelled = await context.database.transaction((tx) => cancelRun(tx, runId, true));
  if (!cancelled) return problem(404, `No run ${runId} is going on`);
  context.notify();
  return new Response(null, { status: 204 });
}

function problem(status: number, error: string): Response {
  return Response.json({ error, status }, { status });
}

function readRequest(input: string | URL | Request, init: RequestInit | undefined): ApiRequest {
  const url = input instanceof URL ? input : new URL(input instanceof Request ? input.url : input);
  const body = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
  const header = (name: string) => new Headers(init?.headers).get(name);
  return { method: init?.method ?? "GET", path: url.pathname, body, header };
}

/** Runs the work once for all callers, and again for the next caller when it failed. */
function once(work: () => Promise<void>): () => Promise<void> {
  let pending: Promise<void> | undefined;
  return () => {
    pending ??= work().catch((error: unknown) => {
      pending = undefined;
      throw error;
    });
    return pending;
  };
}
